package org.yunyan.recommender;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A list of suggestions that somebody was really shown, and what she did with it: what {@link Learning} learns from.
 *
 * @param person any text that stays the same for the same person; no more is known of her here
 * @param kind any text that stays the same for lists that are looked through alike: a shelf of three is not read as the pages
 *     of a search are
 * @param items in the order in which they stood
 */
public record ShownList(String person, String kind, List<Item> items) {

    /** Copies the list. */
    public ShownList {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(kind, "kind");
        items = List.copyOf(items);
    }

    /** One suggestion in its place. Compact, since a million of them are held at once. */
    public static final class Item {

        private final int position;
        private final float gain;
        private final boolean refused;
        private final float[] amounts = new float[FEATURES.length];

        /**
         * @param position 1 for the first; those on earlier pages are counted
         * @param features as in {@link Suggestion#features}
         * @param gain what became of it: 0 for nothing, more for more
         * @param refused whether she said "not for me": then she has certainly looked at it
         * @throws IllegalArgumentException if the position is below 1 or the gain below 0
         */
        public Item(int position, Map<Feature, Double> features, double gain, boolean refused) {
            if (position < 1 || !(gain >= 0)) {
                throw new IllegalArgumentException("position " + position + ", gain " + gain);
            }
            this.position = position;
            this.gain = (float) gain;
            this.refused = refused;
            features.forEach((feature, amount) -> amounts[feature.ordinal()] = amount.floatValue());
        }

        int position() {
            return position;
        }

        double gain() {
            return gain;
        }

        boolean accepted() {
            return gain > 0;
        }

        boolean refused() {
            return refused;
        }

        double amount(int feature) {
            return amounts[feature];
        }

        double score(double[] weights) {
            double sum = 0;
            for (int f = 0; f < amounts.length; f++) {
                sum += weights[f] * amounts[f];
            }
            return sum;
        }

        @Override
        public String toString() {
            return position + ": " + gain + " " + Arrays.toString(amounts);
        }
    }

    private static final Feature[] FEATURES = Feature.values();
}
