package org.yunyan.triage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.study.Sitting;

/**
 * Sees several people study on one device at once, or begin there in rapid succession. Colleagues who share the computer of
 * their staff room one after another are what such a computer is for.
 */
final class Sharing {

    private final Thresholds thresholds;
    private final Function<Id<Course>, String> titles;

    Sharing(Thresholds thresholds, Function<Id<Course>, String> titles) {
        this.thresholds = thresholds;
        this.titles = titles;
    }

    /** @param sittings of everybody on this device and day, whose is whose */
    Optional<Suspicion> look(DeviceDay device, Map<Id<Person>, List<Sitting>> sittings) {
        List<Seat> seats = new ArrayList<>();
        sittings.forEach((person, hers) -> hers.forEach(sitting -> seats.add(new Seat(person, sitting))));
        seats.sort(Comparator.comparing(seat -> seat.sitting().opened()));
        if (sittings.size() < 2 || seats.isEmpty()) {
            return Optional.empty();
        }
        long minutes = together(seats).toMinutes();
        Optional<Burst> burst = succession(seats);
        boolean atOnce = minutes >= thresholds.whole(Threshold.DEVICE_MINUTES);
        if (!atOnce && burst.isEmpty()) {
            return Optional.empty();
        }
        List<Trace> traces = new ArrayList<>(seats.stream().map(this::row).toList());
        if (atOnce) {
            traces.add(Trace.sum(Trace.Fact.TOGETHER, minutes));
        }
        burst.ifPresent(found -> traces.add(Trace.of(
                Trace.Fact.SUCCESSION, null, found.from, found.until, null, BigDecimal.valueOf(found.people))));
        return Optional.of(new Suspicion(
                FlagKind.SHARED_DEVICE,
                new Matter(Matter.Kind.DEVICE, device.id(), device.day().toString()),
                seats.stream().map(Seat::person).toList(),
                seats.stream()
                        .map(seat ->
                                Held.completion(seat.person(), seat.sitting().course()))
                        .toList(),
                traces));
    }

    private record Seat(Id<Person> person, Sitting sitting) {}

    private record Burst(int people, Instant from, Instant until) {}

    /** All that was counted here takes so much more time than there was while anybody sat here. */
    private static Duration together(List<Seat> seats) {
        Duration spent = Duration.ZERO;
        Duration there = Duration.ZERO;
        Instant last = Instant.MIN;
        for (Seat seat : seats) {
            Sitting sitting = seat.sitting();
            spent = spent.plus(sitting.spent());
            Instant from = sitting.opened().isAfter(last) ? sitting.opened() : last;
            if (sitting.until().isAfter(from)) {
                there = there.plus(Duration.between(from, sitting.until()));
                last = sitting.until();
            }
        }
        Duration more = spent.minus(there);
        return more.isNegative() ? Duration.ZERO : more;
    }

    /** The most people whose first opening lies within so few minutes. */
    private Optional<Burst> succession(List<Seat> seats) {
        Map<Id<Person>, Instant> first = new HashMap<>();
        seats.forEach(seat -> first.putIfAbsent(seat.person(), seat.sitting().opened()));
        List<Instant> times = first.values().stream().sorted().toList();
        Duration within = Duration.ofMinutes(thresholds.whole(Threshold.DEVICE_WITHIN));
        Burst most = new Burst(0, null, null);
        for (int from = 0; from < times.size(); from++) {
            int until = from;
            while (until + 1 < times.size()
                    && !times.get(until + 1).isAfter(times.get(from).plus(within))) {
                until++;
            }
            if (until - from + 1 > most.people()) {
                most = new Burst(until - from + 1, times.get(from), times.get(until));
            }
        }
        return most.people() >= thresholds.whole(Threshold.DEVICE_PEOPLE) ? Optional.of(most) : Optional.empty();
    }

    private Trace row(Seat seat) {
        Sitting sitting = seat.sitting();
        return Trace.of(
                Trace.Fact.SITTING,
                seat.person(),
                sitting.opened(),
                sitting.until(),
                titles.apply(sitting.course()),
                BigDecimal.valueOf(sitting.spent().toMinutes()));
    }
}
