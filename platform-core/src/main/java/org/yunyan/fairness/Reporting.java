package org.yunyan.fairness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Shown;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;

/** Walks the log once and makes the reports of the county and of each zone, over each number of days. */
final class Reporting {

    static final List<Integer> WINDOWS = List.of(30, 90);
    private static final int LONGEST = 90;
    private static final int BATCH = 100;

    private final Exposures exposures;
    private final People people;
    private final Catalogue catalogue;
    private final ReportStore reports;
    private final Clock clock;

    Reporting(Exposures exposures, People people, Catalogue catalogue, ReportStore reports, Clock clock) {
        this.exposures = exposures;
        this.people = people;
        this.catalogue = catalogue;
        this.reports = reports;
        this.clock = clock;
    }

    static LocalDate day(Instant at) {
        return CountyTime.dayOf(at);
    }

    /** One report on its way. */
    private record Scope(Id<Organisation> unit, int days) {}

    void run() {
        Instant now = clock.instant();
        LocalDate today = day(now);
        Map<Id<Organisation>, Organisation> units = units();
        Map<Id<Person>, Traits> teachers = teachers(units, today);
        Map<Id<Course>, Instant> offered = offered();
        Id<Organisation> county = people.county().id();
        Map<Scope, Counting> countings = new LinkedHashMap<>();
        for (int days : WINDOWS) {
            countings.put(new Scope(county, days), new Counting());
            teachers.values()
                    .forEach(traits -> scopes(county, traits, days)
                            .forEach(scope -> countings
                                    .computeIfAbsent(scope, fresh -> new Counting())
                                    .teacher(traits)));
        }
        exposures.walk(today.minusDays(LONGEST - 1), today.plusDays(1), list -> {
            Traits traits = teachers.get(list.person());
            if (traits != null && list.place().suggested()) {
                WINDOWS.stream()
                        .filter(days -> within(list, today, days))
                        .flatMap(days -> scopes(county, traits, days).stream())
                        .forEach(scope -> countings.get(scope).list(list, traits, offered));
            }
        });
        countings.forEach(
                (scope, counting) -> reports.put(counting.report(scope.unit(), scope.days(), now, offered, units)));
    }

    private static boolean within(Shown list, LocalDate today, int days) {
        return !day(list.at()).isBefore(today.minusDays(days - 1L));
    }

    private static List<Scope> scopes(Id<Organisation> county, Traits traits, int days) {
        return traits.zone() == null
                ? List.of(new Scope(county, days))
                : List.of(new Scope(county, days), new Scope(traits.zone(), days));
    }

    private Map<Id<Organisation>, Organisation> units() {
        Map<Id<Organisation>, Organisation> units = new HashMap<>();
        people.children(people.county().id()).forEach(unit -> units.put(unit.id(), unit));
        people.schoolsUnder(people.county().id()).forEach(school -> units.put(school.id(), school));
        return units;
    }

    private Map<Id<Person>, Traits> teachers(Map<Id<Organisation>, Organisation> units, LocalDate today) {
        Map<Id<Person>, Traits> teachers = new HashMap<>();
        for (Organisation school : people.schoolsUnder(people.county().id())) {
            people.teachersOf(school.id())
                    .forEach(person -> teachers.put(person.id(), Traits.of(person, units, today)));
        }
        return teachers;
    }

    private Map<Id<Course>, Instant> offered() {
        Map<Id<Course>, Instant> offered = new LinkedHashMap<>();
        List<CourseVersion> batch = new ArrayList<>();
        do {
            Id<Course> after = batch.isEmpty() ? null : batch.getLast().course();
            batch = catalogue.offered(after, BATCH);
            batch.stream()
                    .filter(version -> !version.content().listing())
                    .forEach(version -> offered.put(version.course(), version.published()));
        } while (batch.size() == BATCH);
        return offered;
    }
}
