package org.yunyan.bank;

import java.util.List;

/**
 * What the answers say about a question, in its present version.
 *
 * @param answered how often it was asked and judged
 * @param easiness share of it that was right on average (classical difficulty p); null before the first answer
 * @param discrimination correlation of it with the rest of the same sheets (point-biserial); null while that means nothing
 * @param upperLower share right among the best 27 % less that among the weakest 27 %; null while that means nothing
 * @param chosen how often each option was chosen, in the order of the wording; empty where nothing is chosen
 */
public record ItemStatistics(
        int answered, Double easiness, Double discrimination, Double upperLower, List<Integer> chosen) {

    /** Fewer answers than this say nothing about how well a question tells people apart. */
    public static final int ENOUGH = 20;

    public ItemStatistics {
        chosen = List.copyOf(chosen);
    }
}
