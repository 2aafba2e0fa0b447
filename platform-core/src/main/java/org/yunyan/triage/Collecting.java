package org.yunyan.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Goes through the ledgers of a unit school by school and draws; one node at a time, from the start again after a crash. */
final class Collecting {

    /** Longer than the largest school takes; another node waits so long for one that has died. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final SampleStore samples;
    private final Ledger ledger;
    private final People people;
    private final Clock clock;

    Collecting(SampleStore samples, Ledger ledger, People people, Clock clock) {
        this.samples = samples;
        this.ledger = ledger;
        this.people = people;
        this.clock = clock;
    }

    void sweep() {
        samples.waiting(clock.instant()).ifPresent(this::work);
    }

    private void work(Sample waiting) {
        List<Organisation> schools = people.schoolsUnder(waiting.unit());
        Sample mine = leased(waiting, 0, schools.size());
        if (!samples.replace(waiting, mine)) {
            return;
        }
        Drawing drawing = new Drawing(mine.seed(), mine.size());
        Set<Integer> years = years(mine);
        for (int i = 0; i < schools.size(); i++) {
            add(schools.get(i), years, mine, drawing);
            Sample next = leased(mine, i + 1, schools.size());
            if (!samples.replace(mine, next)) {
                return;
            }
            mine = next;
        }
        end(mine, drawing);
    }

    private void end(Sample mine, Drawing drawing) {
        List<String> list = drawing.list();
        String hash = Drawing.listHash(list);
        List<SampleRow> rows = List.copyOf(drawing.rows());
        if (mine.work() == Sample.Work.DRAWING) {
            samples.keep(mine.id(), list);
            samples.replace(mine, mine.drawn(list.size(), hash, rows));
        } else {
            boolean sameRows = marks(rows).equals(marks(mine.rows()));
            samples.replace(
                    mine,
                    mine.redrawn(new Sample.Redraw(
                            mine.by(), clock.instant(), list.size(), hash.equals(mine.listHash()), sameRows)));
        }
    }

    private static List<String> marks(Collection<SampleRow> rows) {
        return rows.stream().map(SampleRow::mark).toList();
    }

    private void add(Organisation school, Set<Integer> years, Sample sample, Drawing drawing) {
        List<Id<Person>> teachers =
                people.teachersOf(school.id()).stream().map(Person::id).toList();
        years.forEach(year -> ledger.entries(teachers, year)
                .forEach((person, entries) -> entries.stream()
                        .filter(entry -> isOn(sample, entry))
                        .forEach(entry -> drawing.add(entry.hash(), digest -> row(person, entry, digest)))));
    }

    private static boolean isOn(Sample sample, Entry entry) {
        return entry.kind() == EntryKind.AWARD
                && !entry.day().isBefore(sample.from())
                && !entry.day().isAfter(sample.until())
                && !entry.at().isAfter(sample.at());
    }

    private static SampleRow row(Id<Person> person, Entry entry, String digest) {
        return new SampleRow(
                entry.hash(),
                digest,
                person,
                entry.awardKey(),
                entry.title(),
                entry.day(),
                entry.counted(),
                null,
                null,
                null,
                null);
    }

    /** Every academic year that a day of the period lies in. */
    private Set<Integer> years(Sample sample) {
        Set<Integer> years = new TreeSet<>();
        for (LocalDate day = sample.from(); !day.isAfter(sample.until()); day = next(day, sample.until())) {
            ledger.academicYearOf(day).ifPresent(year -> years.add(year.year()));
        }
        if (years.isEmpty()) {
            throw new Refused.Missing("refused.credits.rules", sample.from());
        }
        return years;
    }

    private static LocalDate next(LocalDate day, LocalDate until) {
        LocalDate next = day.plusMonths(1);
        return next.isAfter(until) && day.isBefore(until) ? until : next;
    }

    private Sample leased(Sample sample, int done, int all) {
        Instant until = clock.instant().plus(LEASE);
        return sample.working(sample.work(), until, done, all);
    }
}
