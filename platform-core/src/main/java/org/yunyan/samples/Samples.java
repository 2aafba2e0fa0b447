package org.yunyan.samples;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yunyan.anchors.Anchor;
import org.yunyan.anchors.Anchors;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Random samples of entries, claims and verdicts whose papers are looked at, drawn by a seed that was published: whoever has the list of marks draws
 * the same rows. Every sample that was ever drawn stays.
 */
public final class Samples {

    private static final int MOST_YEARS = 2;
    private static final int LONGEST = 200;
    private static final int ANCHORS = 60;
    private static final int LONGEST_NOTE = 1_000;

    private final SampleStore samples;
    private final Collecting collecting;
    private final Ledger ledger;
    private final Anchors anchors;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    Samples(
            SampleStore samples,
            Collecting collecting,
            Ledger ledger,
            Anchors anchors,
            People people,
            Accounts accounts,
            Clock clock) {
        this.samples = samples;
        this.collecting = collecting;
        this.ledger = ledger;
        this.anchors = anchors;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Asks for a sample; it is drawn in the background.
     *
     * @throws Refused.Forbidden unless the actor is a supervisor or officer on the unit
     * @throws Refused.Invalid when period, size or seed cannot be
     */
    public Sample draw(Actor actor, SampleWish wish) {
        Organisation unit = people.organisation(wish.unit());
        actor.requireOn(unit.path(), Role.SUPERVISOR, Role.OFFICER);
        requireSensible(wish);
        String seed = seed(wish);
        Sample sample = new Sample(
                Id.fresh(),
                unit.id(),
                unit.path(),
                wish.from(),
                wish.until(),
                wish.size(),
                seed,
                wish.seedDay(),
                actor.person(),
                now(),
                0,
                null,
                List.of(),
                List.of(),
                Sample.Work.DRAWING,
                0,
                0,
                Instant.EPOCH,
                1,
                wish.kind());
        samples.insert(sample);
        accounts.audit(
                actor,
                "sample.draw",
                sample.id().value(),
                unit.name() + " " + wish.kind() + " " + wish.size() + " " + seed);
        return sample;
    }

    /**
     * Samples of a unit and of those below it, newest first.
     *
     * @throws Refused.Forbidden unless the actor oversees the unit
     */
    public Page<Sample> at(Actor actor, Id<Organisation> unit, int offset, int limit) {
        actor.requireOversight(people.organisation(unit).path());
        return samples.at(unit, offset, limit);
    }

    /**
     * One sample. Who does not oversee its unit gets it without its rows' contents: their marks, and everything that is needed
     * to draw it again.
     *
     * @throws Refused.Missing when there is none
     */
    public Sample sample(Actor actor, Id<Sample> id) {
        Sample sample = find(id);
        return actor.oversees(sample.path()) ? sample : sample.bare();
    }

    /** The county's last anchors, the newest first: seeds that are published already. */
    public List<Anchor> published() {
        return anchors.newest(Long.MAX_VALUE, ANCHORS);
    }

    /** Part of the list that it was drawn from, sorted; 10,000 marks each, empty behind the last. */
    public List<String> list(Id<Sample> id, int part) {
        return samples.part(find(id).id(), part);
    }

    /**
     * Draws it again from the ledgers as they are, in the background; what comes of it is kept with the sample.
     *
     * @throws Refused.Forbidden unless the actor oversees its unit
     * @throws Refused.Conflict while it is being drawn
     */
    public Sample redraw(Actor actor, Id<Sample> id) {
        Sample sample = find(id);
        actor.requireOversight(sample.path());
        if (sample.work() != null) {
            throw new Refused.Conflict("refused.triage.drawing");
        }
        replace(sample, sample.working(Sample.Work.REDRAWING, Instant.EPOCH, 0, 0));
        accounts.audit(actor, "sample.redraw", id.value(), null);
        return find(id);
    }

    /**
     * Says what a look at the papers of a row showed; a later look replaces the earlier.
     *
     * @throws Refused.Forbidden unless the actor is a supervisor or officer on the unit, or when the row is her own
     * @throws Refused.Missing when there is no such row
     * @throws Refused.Invalid when something is wrong and there is no note
     */
    public Sample find(Actor actor, Id<Sample> id, String mark, SampleRow.Finding finding, String note) {
        Sample sample = find(id);
        actor.requireOn(sample.path(), Role.SUPERVISOR, Role.OFFICER);
        SampleRow row = sample.rows().stream()
                .filter(one -> one.mark().equals(mark))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.triage.row"));
        if (row.person().equals(actor.person())) {
            throw new Refused.Forbidden("refused.triage.concerned");
        }
        String remark = note == null ? "" : note.strip();
        boolean explained = finding == SampleRow.Finding.IN_ORDER || !remark.isEmpty();
        if (finding == null || !explained || remark.length() > LONGEST_NOTE) {
            throw new Refused.Invalid("refused.triage.finding", LONGEST_NOTE);
        }
        replace(sample, sample.with(row.found(finding, remark, actor.person(), now())));
        accounts.audit(actor, "sample.finding", id.value(), row.key() + " " + finding);
        return find(id);
    }

    /** Draws what is waiting. Called every few seconds; several nodes may do so at once. */
    public void sweep() {
        collecting.sweep();
    }

    private void requireSensible(SampleWish wish) {
        LocalDate from = wish.from();
        LocalDate until = wish.until();
        boolean period = from != null
                && until != null
                && !until.isBefore(from)
                && !until.isAfter(from.plusYears(MOST_YEARS))
                && (ledger.academicYearOf(from).isPresent()
                        || ledger.academicYearOf(until).isPresent());
        if (!period) {
            throw new Refused.Invalid("refused.triage.period", MOST_YEARS);
        }
        if (wish.size() < 1 || wish.size() > Page.MOST) {
            throw new Refused.Invalid("refused.triage.size", Page.MOST);
        }
        boolean typed =
                wish.seed() != null && !wish.seed().isBlank() && wish.seed().length() <= LONGEST;
        if (wish.seedDay() == null && !typed) {
            throw new Refused.Invalid("refused.triage.seed", LONGEST);
        }
    }

    /** The root of the day's anchor, which was published and which nobody can choose; else what was typed. */
    private String seed(SampleWish wish) {
        if (wish.seedDay() == null) {
            return wish.seed().strip();
        }
        return published().stream()
                .filter(anchor -> anchor.day().equals(wish.seedDay()))
                .map(Anchor::root)
                .findFirst()
                .orElseThrow(() -> new Refused.Invalid("refused.triage.anchor", wish.seedDay()));
    }

    private Sample find(Id<Sample> id) {
        return samples.find(id).orElseThrow(() -> new Refused.Missing("refused.triage.sample"));
    }

    private void replace(Sample read, Sample changed) {
        if (!samples.replace(read, changed)) {
            throw new Refused.Conflict("refused.busy");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
