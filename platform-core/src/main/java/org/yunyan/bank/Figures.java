package org.yunyan.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The counts of one edition. Each answer adds to some sums, so it costs the same whether it is the tenth or the millionth.
 *
 * @param id of the edition
 * @param answered how often it was judged
 * @param points sum of the shares
 * @param beside its sums beside the rest of the same sheets
 * @param groups answers by how well the rest of the sheet went, in {@value #GROUPS} steps
 * @param gains points by the same steps
 * @param chosen by option
 * @param adaptive its sums beside the ability of those who were asked adaptively
 * @param sittings the last ones that were counted, so that one counted twice changes nothing
 */
record Figures(
        @BsonId String id,
        int answered,
        double points,
        Sums beside,
        List<Integer> groups,
        List<Double> gains,
        List<Integer> chosen,
        Sums adaptive,
        List<String> sittings,
        long revision) {

    private static final int GROUPS = 21;
    private static final int REMEMBERED = 200;
    private static final double EXTREME = 0.27;

    /** Variance of the logistic distribution over the square of the slope that makes it like the normal one. */
    private static final double SPREAD = 2.89;

    Figures {
        beside = beside == null ? Sums.NONE : beside;
        adaptive = adaptive == null ? Sums.NONE : adaptive;
        groups = groups == null ? Collections.nCopies(GROUPS, 0) : List.copyOf(groups);
        gains = gains == null ? Collections.nCopies(GROUPS, 0.0) : List.copyOf(gains);
        chosen = chosen == null ? List.of() : List.copyOf(chosen);
        sittings = sittings == null ? List.of() : List.copyOf(sittings);
    }

    /** Sums over pairs of a share and something beside it. */
    record Sums(int n, double x, double y, double xx, double yy, double xy) {

        static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

        Sums with(double share, double other) {
            return new Sums(n + 1, x + share, y + other, xx + share * share, yy + other * other, xy + share * other);
        }

        /** Null when one of the two never differs. */
        Double correlation() {
            double ofX = n * xx - x * x;
            double ofY = n * yy - y * y;
            return ofX <= 1e-9 || ofY <= 1e-9 ? null : (n * xy - x * y) / Math.sqrt(ofX * ofY);
        }

        double meanOther() {
            return y / n;
        }

        double varianceOther() {
            return Math.max(0, yy / n - meanOther() * meanOther());
        }
    }

    /**
     * One judged answer.
     *
     * @param rest share of the rest of the sheet that was right; null when it had no other question
     * @param ability of whoever answered, in an adaptive test; null otherwise
     */
    record One(String sitting, double share, Double rest, Set<Integer> picked, Double ability) {}

    static Figures none(String id) {
        return new Figures(id, 0, 0, null, null, null, null, null, null, 0);
    }

    /** The same when the sitting is counted already. */
    Figures with(One answer) {
        if (sittings.contains(answer.sitting())) {
            return this;
        }
        List<Integer> counts = new ArrayList<>(groups);
        List<Double> sums = new ArrayList<>(gains);
        if (answer.rest() != null) {
            int group = (int) Math.round(Math.clamp(answer.rest(), 0, 1) * (GROUPS - 1));
            counts.set(group, counts.get(group) + 1);
            sums.set(group, sums.get(group) + answer.share());
        }
        List<String> last = new ArrayList<>(sittings);
        last.add(answer.sitting());
        return new Figures(
                id,
                answered + 1,
                points + answer.share(),
                answer.rest() == null ? beside : beside.with(answer.share(), answer.rest()),
                counts,
                sums,
                picked(answer.picked()),
                answer.ability() == null ? adaptive : adaptive.with(answer.share(), answer.ability()),
                last.subList(Math.max(0, last.size() - REMEMBERED), last.size()),
                revision + 1);
    }

    ItemStatistics statistics() {
        boolean enough = beside.n() >= ItemStatistics.ENOUGH;
        return new ItemStatistics(
                answered,
                answered == 0 ? null : points / answered,
                enough ? beside.correlation() : null,
                enough ? upperLower() : null,
                chosen);
    }

    /**
     * Difficulty on the scale of abilities from adaptive answers: the log odds, at the mean and corrected for the spread of those
     * who were asked.
     *
     * @param least answers; null with fewer
     */
    Double calibrated(int least) {
        if (adaptive.n() < least) {
            return null;
        }
        double right = Math.clamp(adaptive.x() / adaptive.n(), 0.02, 0.98);
        double stretch = Math.sqrt(1 + adaptive.varianceOther() / SPREAD);
        return adaptive.meanOther() + stretch * Math.log((1 - right) / right);
    }

    private double upperLower() {
        double size = beside.n() * EXTREME;
        return mean(size, true) - mean(size, false);
    }

    /** Mean share among so many from one end; the step at the border counts in part. */
    private double mean(double size, boolean fromTop) {
        double open = size;
        double gain = 0;
        for (int step = 0; step < GROUPS && open > 0; step++) {
            int group = fromTop ? GROUPS - 1 - step : step;
            int there = groups.get(group);
            if (there > 0) {
                double taken = Math.min(open, there);
                gain += gains.get(group) * taken / there;
                open -= taken;
            }
        }
        return gain / size;
    }

    private List<Integer> picked(Set<Integer> options) {
        List<Integer> counts = new ArrayList<>(chosen);
        for (int option : options) {
            while (counts.size() <= option) {
                counts.add(0);
            }
            counts.set(option, counts.get(option) + 1);
        }
        return counts;
    }
}
