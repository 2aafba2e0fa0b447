package org.yunyan.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.People;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * How the county changes its rules: one officer writes a draft and proposes it, another one signs it, and from its day on it is
 * the next version. Whatever is written is kept, also while it makes no sense yet. For officers of the county; everybody else is
 * refused with {@link Refused.Forbidden}.
 */
public final class RuleDrafts {

    private static final Set<DraftState> OPEN = Set.of(DraftState.EDITING, DraftState.PROPOSED, DraftState.SIGNED);

    private final RuleDraftStore store;
    private final RuleBook book;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    RuleDrafts(RuleDraftStore store, RuleBook book, People people, Accounts accounts, Clock clock) {
        this.store = store;
        this.book = book;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether she may write and sign rules. */
    public boolean may(Actor actor) {
        return actor.holds(people.county().path(), Role.OFFICER);
    }

    /** What is being written or waits for a signature, the newest first. */
    public List<RuleDraft> open(Actor officer) {
        requireCounty(officer);
        store.inState(Set.of(DraftState.SIGNED)).forEach(this::install);
        return store.inState(OPEN);
    }

    /** @throws Refused.Missing when there is no such draft */
    public RuleDraft draft(Actor officer, Id<RuleDraft> id) {
        requireCounty(officer);
        return store.find(id).orElseThrow(() -> new Refused.Missing("refused.rules.draft"));
    }

    /** A draft that starts from the newest version of a set. */
    public RuleDraft begin(Actor officer, Id<RuleSet> set) {
        return begin(officer, set, newest(set));
    }

    /** A draft that takes its figures from other rules, an older version or those of another place, for the dates of this set. */
    public RuleDraft begin(Actor officer, Id<RuleSet> set, RuleSet figures) {
        requireCounty(officer);
        RuleSet newest = newest(set);
        RuleSet moved = figures.with("nameZh", newest.nameZh())
                .with("nameEn", newest.nameEn())
                .with("from", newest.from())
                .with("until", newest.until())
                .with("yearStart", newest.yearStart());
        return insert(RuleDraft.begun(set, newest.version(), RuleText.of(moved), officer, now()));
    }

    /** A draft of the rules for the cycle after the last one, with its figures. */
    public RuleDraft beginNextCycle(Actor officer) {
        requireCounty(officer);
        RuleSet last = book.all().getLast();
        Period length = Period.between(last.from(), last.until());
        RuleSet moved =
                last.with("from", last.until()).with("until", last.until().plus(length));
        Id<RuleSet> set = Id.of("cycle-" + last.until().getYear());
        return insert(RuleDraft.begun(set, 0, RuleText.of(moved), officer, now()));
    }

    /**
     * Keeps what its author has written, right or wrong.
     *
     * @param revision that was read
     * @throws Refused.Conflict when something else was written since, or it is not being written any more
     */
    public RuleDraft keep(Actor author, Id<RuleDraft> id, long revision, RuleText text) {
        RuleDraft draft = own(author, id, DraftState.EDITING);
        if (draft.revision() != revision) {
            throw new Refused.Conflict("refused.rules.draft.elsewhere");
        }
        return draft.text().equals(text) ? draft : replace(draft.written(text, now()));
    }

    /** Everything that keeps it from being installed, by field. */
    public List<RuleProblem> problems(RuleDraft draft) {
        RuleText.Reading reading = draft.text().read(draft.set(), draft.version(), draft.effective());
        List<RuleProblem> problems = new ArrayList<>(reading.problems());
        Set<String> known = new HashSet<>();
        problems.forEach(problem -> known.add(problem.path()));
        RuleCheck.problems(reading.rules(), book.all()).stream()
                .filter(problem -> known.add(problem.path()))
                .forEach(problems::add);
        return problems;
    }

    /**
     * The rules as they are written.
     *
     * @throws Refused.Invalid while there are {@link #problems}
     */
    public RuleSet rules(RuleDraft draft) {
        problems(draft).stream().findFirst().ifPresent(problem -> {
            throw problem.refusal();
        });
        return draft.text()
                .read(draft.set(), draft.version(), draft.effective())
                .rules();
    }

    /** In what it would change the newest version, field by field as far as it can be read; everything when the set is new. */
    public List<RuleChange> changes(RuleDraft draft) {
        RuleSet written = draft.text()
                .read(draft.set(), draft.version(), draft.effective())
                .rules();
        return book.versions(draft.set()).stream()
                .findFirst()
                .map(newest -> RuleChange.between(
                        newest, draft.effective() == null ? written.with("effective", newest.effective()) : written))
                .orElse(List.of());
    }

    /**
     * Signs a draft as its author and asks for the second signature.
     *
     * @param effective first day of training that it shall hold for: today or later, within the cycle
     * @throws Refused.Invalid with problems, without a reason or a change, or with a day that is over
     * @throws Refused.Conflict when a newer version was installed since it was begun
     */
    public RuleDraft propose(Actor author, Id<RuleDraft> id, LocalDate effective, String reason) {
        RuleDraft draft = own(author, id, DraftState.EDITING);
        requireCurrent(draft);
        RuleSet written = rules(draft);
        if (reason == null || reason.isBlank()) {
            throw new Refused.Invalid("refused.rules.reason");
        }
        if (draft.base() > 0 && changes(draft).isEmpty()) {
            throw new Refused.Invalid("refused.rules.nothing");
        }
        if (effective == null || !written.covers(effective) || effective.isBefore(today()) && draft.base() > 0) {
            throw new Refused.Invalid("refused.rules.effective", written.from(), written.until());
        }
        RuleDraft proposed = replace(draft.proposed(effective, reason.strip(), signature(author)));
        audit(author, "rules.propose", proposed, reason.strip());
        return proposed;
    }

    /** Back on its author's desk; by herself, or by another officer who says what to change. */
    public RuleDraft giveBack(Actor officer, Id<RuleDraft> id, String why) {
        RuleDraft draft = in(DraftState.PROPOSED, draft(officer, id));
        if (!draft.isBy(officer) && (why == null || why.isBlank())) {
            throw new Refused.Invalid("refused.rules.reason");
        }
        RuleDraft back = replace(draft.returned(why == null || why.isBlank() ? null : why.strip(), now()));
        audit(officer, "rules.return", back, back.returned());
        return back;
    }

    /**
     * Signs a proposal and installs it as the next version; what is in the ledgers is not touched.
     *
     * @throws Refused.Forbidden for its author
     * @throws Refused.Conflict when it is not proposed, a newer version was installed since, or what it says was not
     *     {@linkplain #tried tried}
     */
    public RuleDraft sign(Actor officer, Id<RuleDraft> id) {
        RuleDraft draft = in(DraftState.PROPOSED, draft(officer, id));
        if (draft.isBy(officer)) {
            throw new Refused.Forbidden("refused.rules.own");
        }
        requireCurrent(draft);
        rules(draft);
        if (!draft.isTried()) {
            throw new Refused.Conflict("refused.rules.untried");
        }
        RuleDraft signed = replace(draft.signed(officer.name(), signature(officer)));
        audit(officer, "rules.sign", signed, signed.reason());
        return install(signed);
    }

    /** For other rooms: this was tried over all ledgers, and what it would change is there to be read. */
    public void tried(Id<RuleDraft> id, String fingerprint) {
        store.tried(id, fingerprint);
    }

    /** Puts a draft away for good. Only its author does so. */
    public void discard(Actor author, Id<RuleDraft> id) {
        RuleDraft draft = own(author, id, DraftState.EDITING);
        replace(draft.in(DraftState.DISCARDED, now()));
        audit(author, "rules.discard", draft, null);
    }

    /** All installed versions of a set, the newest first, each with who proposed and signed it. For everybody. */
    public List<RuleVersion> history(Id<RuleSet> set) {
        Map<Integer, RuleDraft> drafts = new HashMap<>();
        store.installed(set).forEach(draft -> drafts.put(draft.version(), draft));
        return book.versions(set).stream()
                .map(rules -> RuleVersion.of(rules, drafts.get(rules.version())))
                .toList();
    }

    /** Idempotent: a crash between the signature and the version leaves a signed draft, which is installed when next seen. */
    private RuleDraft install(RuleDraft signed) {
        book.install(rules(signed));
        return replace(signed.in(DraftState.INSTALLED, now()));
    }

    private RuleDraft insert(RuleDraft draft) {
        store.insert(draft);
        return draft;
    }

    private RuleDraft replace(RuleDraft next) {
        if (!store.replace(next)) {
            throw new Refused.Conflict("refused.rules.draft.elsewhere");
        }
        return next;
    }

    private RuleDraft own(Actor author, Id<RuleDraft> id, DraftState state) {
        RuleDraft draft = in(state, draft(author, id));
        if (!draft.isBy(author)) {
            throw new Refused.Forbidden("refused.rules.notYours", draft.authorName());
        }
        return draft;
    }

    private static RuleDraft in(DraftState state, RuleDraft draft) {
        if (draft.state() != state) {
            throw new Refused.Conflict("refused.rules.draft.state");
        }
        return draft;
    }

    /** A draft from an older version would silently take back what a newer one has changed. */
    private void requireCurrent(RuleDraft draft) {
        int newest = book.versions(draft.set()).stream()
                .findFirst()
                .map(RuleSet::version)
                .orElse(0);
        if (newest != draft.base()) {
            throw new Refused.Conflict("refused.rules.draft.old", newest);
        }
    }

    private RuleSet newest(Id<RuleSet> set) {
        return book.versions(set).stream()
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.rules.set", set.value()));
    }

    private void requireCounty(Actor officer) {
        officer.requireOn(people.county().path(), Role.OFFICER);
    }

    private void audit(Actor actor, String action, RuleDraft draft, String detail) {
        accounts.audit(actor, action, draft.set() + "@" + draft.version(), detail);
    }

    private Signature signature(Actor officer) {
        return new Signature(officer.person(), Role.OFFICER, now());
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
