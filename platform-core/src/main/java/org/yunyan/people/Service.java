package org.yunyan.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When somebody was in service here and on which days she was away: what targets are pro-rated by.
 *
 * @param joined first day in service; null for "always"
 * @param left first day on which she was no longer in service; null while she is
 * @param absences confirmed ones, by first day
 */
public record Service(LocalDate joined, LocalDate left, List<Away> absences) {

    private static final LocalDate OPEN = LocalDate.of(9999, 1, 1);

    public Service {
        absences = absences == null ? List.of() : List.copyOf(absences);
    }

    /** @param until first day on which she was back; null while that is open */
    public record Away(AbsenceKind kind, LocalDate from, LocalDate until) {

        Days days() {
            return new Days(from, until == null ? OPEN : until);
        }
    }

    /** In service since that day without a break. */
    public static Service since(LocalDate joined) {
        return new Service(joined, null, List.of());
    }

    /** @param absences of this person; those that do not count are left out */
    static Service of(Person person, Collection<Absence> absences) {
        List<Away> counted = absences.stream()
                .filter(Absence::counts)
                .map(absence -> new Away(absence.kind(), absence.from(), absence.until()))
                .sorted(Comparator.comparing(Away::from).thenComparing(Away::kind))
                .toList();
        LocalDate left = counted.stream()
                .filter(away -> away.kind() == AbsenceKind.LEFT && away.until() == null)
                .map(Away::from)
                .findFirst()
                .orElse(null);
        return new Service(person.joined(), left, counted);
    }

    /**
     * The days between these on which she owes nothing because of an absence, in order and without overlaps. Stretches of one kind that touch are
     * one absence, and a long one counts in each span that it reaches into.
     *
     * @param from first day of the span
     * @param until first day after it
     * @param least the kinds that count, each with the least number of days of an absence that does; days out of service
     *     always count
     */
    public List<Days> away(LocalDate from, LocalDate until, Map<AbsenceKind, Integer> least) {
        Map<AbsenceKind, List<Days>> byKind =
                absences.stream().collect(groupingBy(Away::kind, mapping(Away::days, toList())));
        Stream<Days> counted = byKind.entrySet().stream().flatMap(entry -> {
            Integer days = entry.getKey() == AbsenceKind.LEFT ? Integer.valueOf(1) : least.get(entry.getKey());
            return days == null
                    ? Stream.empty()
                    : Days.joined(entry.getValue()).stream().filter(stretch -> stretch.count() >= days);
        });
        return Days.joined(counted.map(days -> days.within(from, until)).toList());
    }
}
