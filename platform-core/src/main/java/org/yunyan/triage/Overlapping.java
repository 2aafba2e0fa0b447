package org.yunyan.triage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.study.Sitting;

/**
 * Sees one person at two trainings at the same time. Only what must have been at the same time is held against her: study that
 * fits around the training, or whose report only arrived during it, is not.
 */
final class Overlapping {

    private final Id<Person> person;
    private final Thresholds thresholds;
    private final Function<Id<Course>, String> titles;

    Overlapping(Id<Person> person, Thresholds thresholds, Function<Id<Course>, String> titles) {
        this.person = person;
        this.thresholds = thresholds;
        this.titles = titles;
    }

    List<Suspicion> look(List<Sitting> sittings, List<Engagement> engagements, List<Clash> clashes) {
        List<Suspicion> seen = new ArrayList<>();
        engagements.stream()
                .map(engagement -> studiedDuring(engagement, sittings))
                .flatMap(Optional::stream)
                .forEach(seen::add);
        seen.addAll(twiceInPresence(engagements));
        clashes.stream().map(this::playedAtOnce).flatMap(Optional::stream).forEach(seen::add);
        return seen;
    }

    private Optional<Suspicion> studiedDuring(Engagement engagement, List<Sitting> sittings) {
        List<Engagement.Window> windows = engagement.windows(thresholds);
        List<Held> holds = new ArrayList<>(List.of(engagement.held()));
        List<Trace> traces = new ArrayList<>(List.of(training(engagement)));
        long minutes = 0;
        for (Sitting sitting : sittings) {
            long during = certain(sitting, windows).toMinutes();
            if (during > 0) {
                minutes += during;
                traces.add(sitting(sitting));
                holds.add(Held.completion(person, sitting.course()));
            }
        }
        if (minutes < thresholds.whole(Threshold.OVERLAP_MINUTES)) {
            return Optional.empty();
        }
        traces.add(Trace.sum(Trace.Fact.TOGETHER, minutes));
        return Optional.of(about(engagement, holds, traces));
    }

    /** What was counted needs so much time; what of it finds no room outside the windows lay within them. */
    private static Duration certain(Sitting sitting, List<Engagement.Window> windows) {
        Duration within = windows.stream()
                .map(window -> window.within(sitting.opened(), sitting.until()))
                .reduce(Duration.ZERO, Duration::plus);
        Duration outside = Duration.between(sitting.opened(), sitting.until()).minus(within);
        Duration certain = sitting.spent().minus(outside);
        return certain.isNegative() || windows.isEmpty() ? Duration.ZERO : certain;
    }

    private List<Suspicion> twiceInPresence(List<Engagement> engagements) {
        Map<LocalDate, List<Engagement>> days =
                engagements.stream().collect(Collectors.groupingBy(Engagement::day, TreeMap::new, Collectors.toList()));
        BigDecimal most = thresholds.value(Threshold.OVERLAP_HOURS);
        List<Suspicion> seen = new ArrayList<>();
        days.forEach((day, trainings) -> {
            BigDecimal hours = trainings.stream().map(Engagement::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (trainings.size() > 1 && hours.compareTo(most) > 0) {
                List<Engagement> inOrder = trainings.stream()
                        .sorted(Comparator.comparing(one -> one.held().key()))
                        .toList();
                seen.add(about(
                        inOrder.getFirst(),
                        inOrder.stream().map(Engagement::held).toList(),
                        inOrder.stream().map(this::training).toList()));
            }
        });
        return seen;
    }

    /** Two courses that ran beside each other; one alone may have been sent again by a weak line. */
    private Optional<Suspicion> playedAtOnce(Clash clash) {
        List<Id<Course>> courses =
                clash.lost().stream().map(Clash.Lost::course).distinct().toList();
        int seconds = clash.lost().stream().mapToInt(Clash.Lost::seconds).sum();
        if (courses.size() < 2 || seconds < 60 * thresholds.whole(Threshold.OVERLAP_NOT_COUNTED)) {
            return Optional.empty();
        }
        List<Trace> traces = courses.stream().map(course -> lost(clash, course)).toList();
        return Optional.of(new Suspicion(
                FlagKind.OVERLAP,
                new Matter(Matter.Kind.STUDY, clash.id(), traces.getFirst().about()),
                List.of(person),
                courses.stream().map(course -> Held.completion(person, course)).toList(),
                traces));
    }

    private Trace lost(Clash clash, Id<Course> course) {
        List<Clash.Lost> rows = clash.lost().stream()
                .filter(row -> row.course().equals(course))
                .sorted(Comparator.comparing(Clash.Lost::at))
                .toList();
        int minutes = rows.stream().mapToInt(Clash.Lost::seconds).sum() / 60;
        return Trace.of(
                Trace.Fact.NOT_COUNTED,
                person,
                rows.getFirst().at(),
                rows.getLast().at(),
                titles.apply(course),
                BigDecimal.valueOf(minutes));
    }

    private Suspicion about(Engagement engagement, List<Held> holds, List<Trace> traces) {
        Held held = engagement.held();
        Matter matter = held.kind() == Held.Kind.ENTRY
                ? new Matter(Matter.Kind.ENTRY, person + "|" + held.key(), engagement.title())
                : new Matter(Matter.Kind.CLAIM, held.key(), engagement.title());
        return new Suspicion(FlagKind.OVERLAP, matter, List.of(person), holds, traces);
    }

    private Trace training(Engagement engagement) {
        return Trace.of(Trace.Fact.TRAINING, person, engagement.begins(), null, engagement.title(), engagement.hours());
    }

    private Trace sitting(Sitting sitting) {
        return Trace.of(
                Trace.Fact.SITTING,
                person,
                sitting.opened(),
                sitting.until(),
                titles.apply(sitting.course()),
                BigDecimal.valueOf(sitting.spent().toMinutes()));
    }
}
