package org.yunyan.bank;

import java.util.List;
import java.util.Set;

/** What somebody answers; places are those of the question as it was shown to her. */
public sealed interface Answer {

    /** @param options places of the chosen options */
    record Chosen(Set<Integer> options) implements Answer {

        public Chosen {
            options = options == null ? Set.of() : Set.copyOf(options);
        }
    }

    /**
     * @param places for each option as shown, the place of its partner (matching) or its rank from 0 (ordering);
     *     {@value #NONE} where nothing was chosen
     */
    record Arranged(List<Integer> places) implements Answer {

        /** No place was chosen. */
        public static final int NONE = -1;

        public Arranged {
            places = places == null ? List.of() : List.copyOf(places);
        }
    }

    /** @param texts for each blank what was written; one text for a short answer or an essay */
    record Written(List<String> texts) implements Answer {

        public Written {
            texts = texts == null ? List.of() : List.copyOf(texts);
        }
    }

    /** Whether nothing was chosen or written. */
    default boolean isEmpty() {
        return switch (this) {
            case Chosen chosen -> chosen.options().isEmpty();
            case Arranged arranged -> arranged.places().stream().allMatch(place -> place == Arranged.NONE);
            case Written written -> written.texts().stream().allMatch(String::isBlank);
        };
    }
}
