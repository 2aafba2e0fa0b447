package org.yunyan.fairness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.catalogue.Course;
import org.yunyan.exposure.Place;
import org.yunyan.exposure.Shown;
import org.yunyan.exposure.ShownItem;
import org.yunyan.fairness.Traits.Trait;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** The counts of one unit over some days, while the log is walked. */
final class Counting {

    private static final Duration FRESH = Duration.ofDays(30);

    private final Map<Trait, Group> groups = new HashMap<>();
    private final Map<Id<Course>, Long> courses = new HashMap<>();
    private final Map<String, Long> served = new HashMap<>();
    private final Set<Id<Person>> reached = new HashSet<>();
    private int teachers;
    private long lists;
    private long simulated;
    private long shown;
    private long accepted;
    private long completed;
    private long ordered;
    private long topGap;
    private long freshSlots;
    private long freshAccepted;

    void teacher(Traits traits) {
        teachers++;
        traits.all().forEach(trait -> add(trait, new Group(trait.dimension(), trait.key(), null, 1, 0, 0, 0, 0)));
    }

    /** @param offered when each course on offer was published */
    void list(Shown list, Traits traits, Map<Id<Course>, Instant> offered) {
        long taken = 0;
        long finished = 0;
        for (ShownItem item : list.items()) {
            taken += item.accepted() ? 1 : 0;
            finished += item.completed() == null ? 0 : 1;
            courses.merge(item.course(), 1L, Long::sum);
            topGap += item.topGap() ? 1 : 0;
            Instant published = offered.get(item.course());
            if (published != null && published.isAfter(list.at().minus(FRESH))) {
                freshSlots++;
                freshAccepted += item.accepted() ? 1 : 0;
            }
        }
        int first = reached.add(list.person()) ? 1 : 0;
        int size = list.items().size();
        lists++;
        simulated += list.simulated() ? 1 : 0;
        shown += size;
        accepted += taken;
        completed += finished;
        ordered += list.place() == Place.PUSH ? 0 : size;
        served.merge(list.served(), 1L, Long::sum);
        for (Trait trait : traits.all()) {
            add(trait, new Group(trait.dimension(), trait.key(), null, 0, first, size, taken, finished));
        }
    }

    private void add(Trait trait, Group more) {
        groups.merge(
                trait,
                more,
                (one, other) -> new Group(
                        one.dimension(),
                        one.key(),
                        null,
                        one.teachers() + other.teachers(),
                        one.reached() + other.reached(),
                        one.shown() + other.shown(),
                        one.accepted() + other.accepted(),
                        one.completed() + other.completed()));
    }

    HealthReport report(
            Id<Organisation> unit,
            int days,
            Instant at,
            Map<Id<Course>, Instant> offered,
            Map<Id<Organisation>, Organisation> units) {
        var until = Reporting.day(at).plusDays(1);
        return new HealthReport(
                HealthReport.id(unit, days),
                unit,
                days,
                until.minusDays(days),
                until,
                at,
                teachers,
                reached.size(),
                lists,
                simulated,
                shown,
                accepted,
                completed,
                ordered,
                topGap,
                served,
                shelf(at, offered),
                named(units));
    }

    private Shelf shelf(Instant at, Map<Id<Course>, Instant> offered) {
        long[] counts = offered.keySet().stream()
                .mapToLong(course -> courses.getOrDefault(course, 0L))
                .toArray();
        List<Id<Course>> fresh = offered.entrySet().stream()
                .filter(course -> course.getValue().isAfter(at.minus(FRESH)))
                .map(Map.Entry::getKey)
                .toList();
        return new Shelf(
                counts.length,
                (int) Arrays.stream(counts).filter(count -> count > 0).count(),
                gini(counts),
                fresh.size(),
                (int) fresh.stream().filter(courses::containsKey).count(),
                freshSlots,
                freshAccepted);
    }

    /** Mean difference of all pairs by twice the mean. */
    static double gini(long[] counts) {
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            ranked += (i + 1.0) * sorted[i];
        }
        return sum == 0 ? 0 : 2 * ranked / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
    }

    private List<Group> named(Map<Id<Organisation>, Organisation> units) {
        List<Group> large = new ArrayList<>();
        for (Group group : groups.values()) {
            if (group.teachers() >= HealthReport.LEAST_TEACHERS) {
                Organisation zone =
                        group.dimension() == Dimension.ZONE ? units.get(Id.<Organisation>of(group.key())) : null;
                large.add(new Group(
                        group.dimension(),
                        group.key(),
                        zone == null ? null : zone.name(),
                        group.teachers(),
                        group.reached(),
                        group.shown(),
                        group.accepted(),
                        group.completed()));
            }
        }
        large.sort(Comparator.comparing(Group::dimension).thenComparing(Group::key));
        return large;
    }
}
