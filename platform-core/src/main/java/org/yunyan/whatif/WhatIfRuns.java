package org.yunyan.whatif;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Background;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;

/**
 * Drafts of rules over the real ledgers, in the background: what they would change is kept with the draft, nothing in the ledgers
 * is touched. For officers of the county, like the drafts themselves.
 */
public final class WhatIfRuns {

    private final WhatIfStore store;
    private final RuleDrafts drafts;
    private final Ledger ledger;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;
    private final Background background;
    private final AtomicBoolean stop = new AtomicBoolean();
    private volatile Id<RuleDraft> tried;

    WhatIfRuns(WhatIfStore store, RuleDrafts drafts, Ledger ledger, People people, Accounts accounts, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.ledger = ledger;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
        this.background = new Background("what-if", clock);
    }

    /**
     * Tries a draft; it goes on when the screen is left.
     *
     * @throws org.yunyan.shared.Refused.Invalid while the draft has problems
     * @throws org.yunyan.shared.Refused.Conflict while another draft is being tried
     */
    public void start(Actor officer, Id<RuleDraft> id) {
        RuleDraft draft = drafts.draft(officer, id);
        RuleSet rules = inThisCycle(drafts.rules(draft));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        background.start(watch -> run(officer, draft, rules, now, watch));
        accounts.audit(officer, "rules.whatIf", draft.set() + "@" + draft.version(), id.value());
    }

    /** Ends the run that goes on; an earlier result stays. */
    public void stop(Actor officer, Id<RuleDraft> id) {
        drafts.draft(officer, id);
        if (id.equals(tried)) {
            stop.set(true);
        }
    }

    /** How the last run stands; idle when it was of another draft. */
    public Background.State state(Actor officer, Id<RuleDraft> id) {
        drafts.draft(officer, id);
        return id.equals(tried) ? background.state() : new Background.Idle();
    }

    /** Whether any draft is being tried just now. */
    public boolean running() {
        return background.running();
    }

    /** What the last finished run has found. */
    public Optional<WhatIf> result(Actor officer, Id<RuleDraft> id) {
        drafts.draft(officer, id);
        return store.find(id);
    }

    /** Those of a school for whom something would change, by number; empty without a result. */
    public List<PersonEffect> changed(Actor officer, Id<RuleDraft> id, Id<Organisation> school) {
        return result(officer, id)
                .flatMap(result -> store.school(result.run(), school))
                .map(WhatIfStore.SchoolPeople::changed)
                .orElse(List.of());
    }

    /** Everybody for whom something would change, school by school, with the name of the school. */
    public void export(Actor officer, Id<RuleDraft> id, BiConsumer<String, PersonEffect> line) {
        result(officer, id)
                .ifPresent(result -> result.schools()
                        .forEach(school -> store.school(result.run(), school.school())
                                .ifPresent(found -> found.changed().forEach(one -> line.accept(school.name(), one)))));
    }

    private Background.Outcome run(Actor officer, RuleDraft draft, RuleSet rules, Instant now, Background.Watch watch) {
        tried = draft.id();
        stop.set(false);
        String run = UUID.randomUUID().toString();
        LocalDate on = day(rules);
        Optional<List<SchoolEffect>> found =
                new Trying(store, people, ledger, draft, rules, run, on).all(watch, stop::get);
        found.ifPresent(schools -> {
            store.put(new WhatIf(
                    draft.id(),
                    draft.fingerprint(),
                    run,
                    now,
                    officer.name(),
                    on,
                    schools.stream().map(SchoolEffect::effect).reduce(Effect.NONE, Effect::plus),
                    schools));
            drafts.tried(draft.id(), draft.fingerprint());
        });
        return new Background.Outcome(found.map(List::size).orElse(0), List.of());
    }

    /** Rules of a cycle that has no ledgers yet are tried on the present one. */
    private RuleSet inThisCycle(RuleSet rules) {
        RuleSet now = ledger.inForce(today());
        boolean hasLedgers = !rules.from().isAfter(today());
        return hasLedgers
                ? rules
                : rules.with("from", now.from()).with("until", now.until()).with("yearStart", now.yearStart());
    }

    /** Today, or the last day of a cycle that is over. */
    private LocalDate day(RuleSet rules) {
        return rules.covers(today()) ? today() : rules.until().minusDays(1);
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
