package org.yunyan.recommender;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One question to the index; several travel together in {@link Index#multi}.
 *
 * @param by what to look by
 * @param filter hard conditions
 * @param offset how many of the best to skip, 0 or more
 * @param limit how many to return, 1 or more
 */
public record Ask(By by, Filter filter, int offset, int limit) {

    /** @throws IllegalArgumentException if offset or limit is out of range */
    public Ask {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(filter, "filter");
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** Asks for the best ones. */
    public Ask(By by, Filter filter, int limit) {
        this(by, filter, 0, limit);
    }

    /** What to look by. Equal scores are ordered by quality, then by id, the same on both engines. */
    public sealed interface By {}

    /** The words of a query over title, summary, text, concepts and character pairs; the score is BM25. */
    public record Words(String query) implements By {}

    /** Nearness in meaning; the score is (1 + cosine) / 2. */
    public record Meaning(float[] vector) implements By {}

    /** Documents that lead beyond the evidenced level of a gap, up to its target: the next step first. */
    public record Gaps(List<Profile.Gap> gaps) implements By {
        /** Copies the list. */
        public Gaps {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * What people went on to after the given documents.
     *
     * @param studied ids with their weight, above 0
     */
    public record After(Map<String, Double> studied) implements By {
        /** Copies the map. */
        public After {
            studied = Map.copyOf(studied);
        }
    }

    /** Exactly these documents, as far as they are there and pass the filter. */
    public record Ids(Set<String> ids) implements By {
        /** Copies the set. */
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /** Everything that passes the filter, in an order; the score is 0. */
    public record Listed(Sort sort) implements By {}
}
