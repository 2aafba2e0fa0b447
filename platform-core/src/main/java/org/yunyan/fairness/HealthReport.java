package org.yunyan.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/**
 * Fairness and health of the recommendations under one unit over some days; one document, made by a job.
 *
 * @param id {@code unit:days}
 * @param from first day
 * @param until the day after the last one
 * @param at when it was made
 * @param teachers under the unit
 * @param reached how many of them were shown anything
 * @param lists shown to them
 * @param simulated how many of those were simulated for invented teachers of the demo county
 * @param shown suggestions in those
 * @param accepted opened, enrolled in or finished within 30 days
 * @param completed finished
 * @param ordered suggestions in lists in order, not in pushes
 * @param topGap how many of those close one of her three widest gaps
 * @param served lists by what took part in the answer
 * @param groups that are large enough to tell nobody apart
 */
public record HealthReport(
        @BsonId String id,
        Id<Organisation> unit,
        int days,
        LocalDate from,
        LocalDate until,
        Instant at,
        int teachers,
        int reached,
        long lists,
        long simulated,
        long shown,
        long accepted,
        long completed,
        long ordered,
        long topGap,
        Map<String, Long> served,
        Shelf shelf,
        List<Group> groups) {

    /** Smaller groups are left out: nobody is to be told from a figure. */
    static final int LEAST_TEACHERS = 5;

    /** Of fewer suggestions a share says nothing. */
    static final long LEAST_SHOWN = 30;

    public HealthReport {
        served = Map.copyOf(served);
        groups = List.copyOf(groups);
    }

    static String id(Id<Organisation> unit, int days) {
        return unit + ":" + days;
    }

    /** The groups of a dimension, in the order of the job. */
    public List<Group> of(Dimension dimension) {
        return groups.stream().filter(group -> group.dimension() == dimension).toList();
    }

    /** How far groups lie apart, as far as that can be told. */
    public List<Spread> spreads() {
        List<Spread> spreads = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            spread(dimension, Spread.Measure.EXPOSURE, of(dimension), Group::shownEach)
                    .ifPresent(spreads::add);
            List<Group> telling = of(dimension).stream()
                    .filter(group -> group.shown() >= LEAST_SHOWN)
                    .toList();
            spread(
                            dimension,
                            Spread.Measure.ACCEPTANCE,
                            telling,
                            group -> group.acceptance().value())
                    .ifPresent(spreads::add);
        }
        return spreads;
    }

    private static Optional<Spread> spread(
            Dimension dimension, Spread.Measure measure, List<Group> groups, ToDoubleFunction<Group> value) {
        Comparator<Group> order = Comparator.comparingDouble(value);
        Optional<Group> best = groups.stream().max(order);
        if (groups.size() < 2 || value.applyAsDouble(best.orElseThrow()) == 0) {
            return Optional.empty();
        }
        Group worst = groups.stream().min(order).orElseThrow();
        double ratio = value.applyAsDouble(worst) / value.applyAsDouble(best.orElseThrow());
        return Optional.of(new Spread(dimension, measure, worst, best.orElseThrow(), ratio));
    }
}
