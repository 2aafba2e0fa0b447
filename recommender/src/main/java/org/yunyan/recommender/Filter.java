package org.yunyan.recommender;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/**
 * Hard conditions; a document must meet all of them. An empty set is no condition. Documents made for every stage or every
 * grade meet each condition on stages or grades. Start from {@link #none()} and narrow.
 *
 * @param subjects one of these subjects; name {@link Document#GENERAL} too if general documents are wanted
 * @param stages made for one of these stages
 * @param grades made for one of these grades
 * @param levels one of these training levels
 * @param modes one of these training modes
 * @param skills leads to one of these skills, at whatever level
 * @param hours study hours
 * @param credits credits
 * @param excluded ids that must not appear
 * @param onlyWithContent true leaves mere catalogue entries out
 */
public record Filter(
        Set<String> subjects,
        Set<String> stages,
        Set<Integer> grades,
        Set<String> levels,
        Set<String> modes,
        Set<String> skills,
        Range hours,
        Range credits,
        Set<String> excluded,
        boolean onlyWithContent) {

    private static final Filter NONE = new Filter(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Range.ANY, Range.ANY, Set.of(), false);

    /** Copies the sets. */
    public Filter {
        subjects = Set.copyOf(subjects);
        stages = Set.copyOf(stages);
        grades = Set.copyOf(grades);
        levels = Set.copyOf(levels);
        modes = Set.copyOf(modes);
        skills = Set.copyOf(skills);
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(credits, "credits");
        excluded = Set.copyOf(excluded);
    }

    /** Returns the filter that every document passes. */
    public static Filter none() {
        return NONE;
    }

    /** Returns the same filter with other subjects. */
    public Filter withSubjects(Set<String> values) {
        return new Filter(values, stages, grades, levels, modes, skills, hours, credits, excluded, onlyWithContent);
    }

    /** Returns the same filter with other stages. */
    public Filter withStages(Set<String> values) {
        return new Filter(subjects, values, grades, levels, modes, skills, hours, credits, excluded, onlyWithContent);
    }

    /** Returns the same filter with other grades. */
    public Filter withGrades(Set<Integer> values) {
        return new Filter(subjects, stages, values, levels, modes, skills, hours, credits, excluded, onlyWithContent);
    }

    /** Returns the same filter with other training levels. */
    public Filter withLevels(Set<String> values) {
        return new Filter(subjects, stages, grades, values, modes, skills, hours, credits, excluded, onlyWithContent);
    }

    /** Returns the same filter with other training modes. */
    public Filter withModes(Set<String> values) {
        return new Filter(subjects, stages, grades, levels, values, skills, hours, credits, excluded, onlyWithContent);
    }

    /** Returns the same filter with other skills. */
    public Filter withSkills(Set<String> values) {
        return new Filter(subjects, stages, grades, levels, modes, values, hours, credits, excluded, onlyWithContent);
    }

    /** Returns the same filter with another range of study hours. */
    public Filter withHours(Range range) {
        return new Filter(subjects, stages, grades, levels, modes, skills, range, credits, excluded, onlyWithContent);
    }

    /** Returns the same filter with another range of credits. */
    public Filter withCredits(Range range) {
        return new Filter(subjects, stages, grades, levels, modes, skills, hours, range, excluded, onlyWithContent);
    }

    /** Returns the same filter with other excluded ids. */
    public Filter withoutIds(Set<String> ids) {
        return new Filter(subjects, stages, grades, levels, modes, skills, hours, credits, ids, onlyWithContent);
    }

    /** Returns the same filter with only documents that can be studied here. */
    public Filter withContentOnly() {
        return new Filter(subjects, stages, grades, levels, modes, skills, hours, credits, excluded, true);
    }

    /**
     * More than {@code above}, at most {@code upTo}: so that "up to 1 hour" and "1 to 3 hours" share no document.
     *
     * @param above exclusive lower bound, or null for none
     * @param upTo inclusive upper bound, or null for none
     */
    public record Range(BigDecimal above, BigDecimal upTo) {

        /** Everything. */
        public static final Range ANY = new Range(null, null);

        /** Reads the form that {@link #toString} writes: {@code "1-3"}, {@code "-1"} up to one, {@code "8-"} above eight. */
        public static Range of(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException("Not a range: " + text);
            }
            return new Range(number(text.substring(0, dash)), number(text.substring(dash + 1)));
        }

        private static BigDecimal number(String text) {
            return text.isBlank() ? null : new BigDecimal(text.strip());
        }

        /** Whether the value lies in the range. */
        public boolean contains(BigDecimal value) {
            return (above == null || value.compareTo(above) > 0) && (upTo == null || value.compareTo(upTo) <= 0);
        }

        @Override
        public String toString() {
            return (above == null ? "" : above.toPlainString()) + "-" + (upTo == null ? "" : upTo.toPlainString());
        }
    }
}
