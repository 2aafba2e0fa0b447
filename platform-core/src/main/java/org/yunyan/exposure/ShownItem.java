package org.yunyan.exposure;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Course;
import org.yunyan.recommender.Feature;
import org.yunyan.recommender.Match;
import org.yunyan.recommender.Reason;
import org.yunyan.recommender.ShownList;
import org.yunyan.shared.Id;

/**
 * One course in a list that was shown.
 *
 * @param reasons that were told with it
 * @param matches by what it was found, where she had asked for it in words
 * @param features what it was ranked by, by the names of {@link Feature}; empty where the list has no order
 * @param propensity how likely it was to be shown in this place; below 1 only where chance had a say, above 0
 * @param explored whether it stands there by chance and not by rank
 * @param topGap whether it closes one of her three widest gaps
 * @param opened when she opened it; null while she has not, and so for the others
 */
public record ShownItem(
        Id<Course> course,
        List<Reason.Kind> reasons,
        List<Match> matches,
        Map<String, Double> features,
        double propensity,
        boolean explored,
        boolean topGap,
        Instant opened,
        Instant enrolled,
        Instant completed,
        Instant refused) {

    /** What is worth how much to the ranking: a course that was finished says more than a page that was opened. */
    private static final double OPENED_GAIN = 1;

    private static final double ENROLLED_GAIN = 2;
    private static final double COMPLETED_GAIN = 4;

    public ShownItem {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        matches = matches == null ? List.of() : List.copyOf(matches);
        features = features == null ? Map.of() : Map.copyOf(features);
    }

    /** One that has just been shown. */
    public static ShownItem fresh(
            Id<Course> course,
            List<Reason.Kind> reasons,
            Map<Feature, Double> features,
            double propensity,
            boolean explored,
            boolean topGap) {
        return new ShownItem(
                course, reasons, List.of(), named(features), propensity, explored, topGap, null, null, null, null);
    }

    /** One that was found where she asked for it. Nothing there is left to chance. */
    public static ShownItem found(
            Id<Course> course, List<Reason.Kind> reasons, List<Match> matches, Map<Feature, Double> features) {
        return new ShownItem(course, reasons, matches, named(features), 1, false, false, null, null, null, null);
    }

    private static Map<String, Double> named(Map<Feature, Double> features) {
        Map<String, Double> named = new HashMap<>();
        features.forEach((feature, amount) -> named.put(feature.name(), amount));
        return named;
    }

    /** Whether she took it up in any way. */
    public boolean accepted() {
        return opened != null || enrolled != null || completed != null;
    }

    /** Whether this is noted with it. */
    boolean has(Act act) {
        Instant moment = switch (act) {
            case OPENED -> opened;
            case ENROLLED -> enrolled;
            case COMPLETED -> completed;
            case REFUSED -> refused;
        };
        return moment != null;
    }

    ShownList.Item learnable(int position) {
        Map<Feature, Double> amounts = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            Double amount = features.get(feature.name());
            if (amount != null) {
                amounts.put(feature, amount);
            }
        }
        return new ShownList.Item(position, amounts, gain(), refused != null);
    }

    private double gain() {
        return completed != null ? COMPLETED_GAIN : enrolled != null ? ENROLLED_GAIN : opened != null ? OPENED_GAIN : 0;
    }
}
