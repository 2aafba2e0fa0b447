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
 * @param counted whether the total is wanted, which costs a look at everything that matches; if not, the total of the answer is
 *     only a lower bound
 */
public record Ask(By by, Filter filter, int offset, int limit, boolean counted) {

    /** @throws IllegalArgumentException if offset or limit is out of range */
    public Ask {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(filter, "filter");
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** Asks for some after the best ones, and for the total. */
    public Ask(By by, Filter filter, int offset, int limit) {
        this(by, filter, offset, limit, true);
    }

    /** Asks for the best ones, and for the total. */
    public Ask(By by, Filter filter, int limit) {
        this(by, filter, 0, limit);
    }

    /** Returns the same question for whoever only wants the best. */
    public Ask uncounted() {
        return new Ask(by, filter, offset, limit, false);
    }

    /** What to look by. Equal scores are ordered by quality, then by id, the same on both engines. */
    public sealed interface By {}

    /** What is looked for: whole documents, or passages of them. */
    public enum Scope {
        /** Documents by their title, tags, skills, summary, text and transcript. */
        DOCUMENTS,
        /** Passages by what they say themselves; each hit names its document and the passage. */
        PASSAGES
    }

    /** The words of a query, its concepts and character pairs; the score is BM25. */
    public record Words(String query, Scope scope) implements By {
        /** Looks for whole documents. */
        public Words(String query) {
            this(query, Scope.DOCUMENTS);
        }
    }

    /** Titles and trainers' names that sound as the query does or have its Latin words with a slip; the score is BM25. */
    public record Sounds(String query) implements By {}

    /** Nearness in meaning; the score is (1 + cosine) / 2. */
    public record Meaning(float[] vector, Scope scope) implements By {
        /** Looks for whole documents. */
        public Meaning(float[] vector) {
            this(vector, Scope.DOCUMENTS);
        }
    }

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
