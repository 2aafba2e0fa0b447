package org.yunyan.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.rules.AcademicYear;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Counts a school's trainings day by day for {@link Bursting}, while a year ends and just after. */
final class Gathering {

    /** How long a year that is over is still looked at: some trainings are entered late. */
    private static final int AFTERWARDS = 60;

    private static final int YEARS_BACK = 4;

    private final Ledger ledger;

    Gathering(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Suspicion> look(Organisation school, List<Id<Person>> teachers, LocalDate today, Thresholds thresholds) {
        Optional<AcademicYear> now = ledger.academicYearOf(today);
        int days = thresholds.whole(Threshold.BURST_DAYS);
        return now
                .flatMap(year -> ending(year, today, days))
                .flatMap(year ->
                        new Bursting(thresholds).look(school, count(teachers, year), before(teachers, year.year())))
                .stream()
                .toList();
    }

    /** The year whose last days these are, or were not long ago. */
    private Optional<AcademicYear> ending(AcademicYear now, LocalDate today, int days) {
        if (!today.isBefore(now.until().minusDays(days))) {
            return Optional.of(now);
        }
        return today.isBefore(now.from().plusDays(AFTERWARDS)) ? year(now.year() - 1) : Optional.empty();
    }

    private List<Bursting.Year> before(List<Id<Person>> teachers, int year) {
        List<Bursting.Year> years = new ArrayList<>();
        for (int back = 1; back <= YEARS_BACK; back++) {
            year(year - back).ifPresent(one -> years.add(count(teachers, one)));
        }
        return years;
    }

    private Bursting.Year count(List<Id<Person>> teachers, AcademicYear year) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        ledger.entries(teachers, year.year()).values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.kind() == EntryKind.AWARD)
                .map(Entry::day)
                .forEach(day -> days.merge(day, 1, Integer::sum));
        return new Bursting.Year(year.year(), year.until(), new TreeMap<>(days));
    }

    /** Empty when no rules cover it. */
    private Optional<AcademicYear> year(int year) {
        try {
            return Optional.of(ledger.academicYear(year));
        } catch (Refused.Missing uncovered) {
            return Optional.empty();
        }
    }
}
