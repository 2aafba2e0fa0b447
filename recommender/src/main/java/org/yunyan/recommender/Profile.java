package org.yunyan.recommender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the recommender knows of the person it recommends to. Start from {@link #of} and add what is known.
 *
 * @param subjects main subject first, then second subjects
 * @param stage the stage she works in
 * @param grades the grades she teaches; empty means all of the stage
 * @param gaps skills with the evidenced level and the target; a closed gap is ignored
 * @param history ids of what she has finished or is studying, oldest first
 * @param shortfalls credits that are missing, each with what would count
 * @param freeHours hours she has for one course, if known
 * @param goal what she wants in her own words; may be blank
 * @param muted what she does not want to see
 * @param assigned ids that somebody has assigned to her
 * @param planned ids that her plan has for now
 */
public record Profile(
        List<String> subjects,
        String stage,
        Set<Integer> grades,
        List<Gap> gaps,
        List<String> history,
        List<Shortfall> shortfalls,
        Optional<BigDecimal> freeHours,
        String goal,
        Muted muted,
        Set<String> assigned,
        Set<String> planned) {

    /** More steps than this no skill has. */
    static final int HIGHEST_LEVEL = 10;

    /** Copies the collections. */
    public Profile {
        subjects = List.copyOf(subjects);
        Objects.requireNonNull(stage, "stage");
        grades = Set.copyOf(grades);
        gaps = List.copyOf(gaps);
        history = List.copyOf(history);
        shortfalls = List.copyOf(shortfalls);
        Objects.requireNonNull(freeHours, "freeHours");
        goal = Objects.requireNonNullElse(goal, "");
        Objects.requireNonNull(muted, "muted");
        assigned = Set.copyOf(assigned);
        planned = Set.copyOf(planned);
    }

    /** Returns the profile of a person of whom only the post is known. */
    public static Profile of(List<String> subjects, String stage, Set<Integer> grades) {
        return new Profile(
                subjects,
                stage,
                grades,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                Muted.NOTHING,
                Set.of(),
                Set.of());
    }

    /** Returns the same profile with other gaps. */
    public Profile withGaps(List<Gap> values) {
        return new Profile(
                subjects, stage, grades, values, history, shortfalls, freeHours, goal, muted, assigned, planned);
    }

    /** Returns the same profile with another history, oldest first. */
    public Profile withHistory(List<String> ids) {
        return new Profile(subjects, stage, grades, gaps, ids, shortfalls, freeHours, goal, muted, assigned, planned);
    }

    /** Returns the same profile with other shortfalls. */
    public Profile withShortfalls(List<Shortfall> values) {
        return new Profile(subjects, stage, grades, gaps, history, values, freeHours, goal, muted, assigned, planned);
    }

    /** Returns the same profile with other free hours, or null if unknown. */
    public Profile withFreeHours(BigDecimal hours) {
        return new Profile(
                subjects,
                stage,
                grades,
                gaps,
                history,
                shortfalls,
                Optional.ofNullable(hours),
                goal,
                muted,
                assigned,
                planned);
    }

    /** Returns the same profile with another goal in her own words. */
    public Profile withGoal(String words) {
        return new Profile(
                subjects, stage, grades, gaps, history, shortfalls, freeHours, words, muted, assigned, planned);
    }

    /** Returns the same profile with other mutes. */
    public Profile withMuted(Muted value) {
        return new Profile(
                subjects, stage, grades, gaps, history, shortfalls, freeHours, goal, value, assigned, planned);
    }

    /** Returns the same profile with other assigned ids. */
    public Profile withAssigned(Set<String> ids) {
        return new Profile(subjects, stage, grades, gaps, history, shortfalls, freeHours, goal, muted, ids, planned);
    }

    /** Returns the same profile with other planned ids. */
    public Profile withPlanned(Set<String> ids) {
        return new Profile(subjects, stage, grades, gaps, history, shortfalls, freeHours, goal, muted, assigned, ids);
    }

    /**
     * The way from what is evidenced to what the post asks for.
     *
     * @param skill code of the skill
     * @param name its name in words; helps to find documents that are not tagged with the code; may be blank
     * @param evidenced level shown so far, 0 or more
     * @param target level the post asks for
     * @param weight how much it matters, above 0; 1 is usual
     * @param first skills that come before its next step, with the level that is missing there
     */
    public record Gap(String skill, String name, int evidenced, int target, double weight, List<SkillLevel> first) {

        /** A gap that waits for no other skill. */
        public Gap(String skill, String name, int evidenced, int target, double weight) {
            this(skill, name, evidenced, target, weight, List.of());
        }

        /** @throws IllegalArgumentException if a level or the weight is out of range */
        public Gap {
            Objects.requireNonNull(skill, "skill");
            name = Objects.requireNonNullElse(name, "");
            first = List.copyOf(first);
            if (evidenced < 0 || !(weight > 0)) {
                throw new IllegalArgumentException("Evidenced is 0 or more, weight above 0: " + skill);
            }
        }

        /** Whether anything is left to close. */
        public boolean open() {
            return target > evidenced;
        }
    }

    /**
     * Credits that are missing.
     *
     * @param missing how many, above 0
     * @param levels training levels that count; empty means every level
     * @param modes training modes that count; empty means every mode
     */
    public record Shortfall(BigDecimal missing, Set<String> levels, Set<String> modes) {

        /** Copies the sets. */
        public Shortfall {
            Objects.requireNonNull(missing, "missing");
            levels = Set.copyOf(levels);
            modes = Set.copyOf(modes);
        }

        /** Returns what the document would contribute, at most what is missing. */
        public BigDecimal helpedBy(Document document) {
            boolean counts = (levels.isEmpty() || levels.contains(document.level()))
                    && (modes.isEmpty() || modes.contains(document.mode()));
            return counts ? document.credits().min(missing).max(BigDecimal.ZERO) : BigDecimal.ZERO;
        }
    }

    /**
     * What she does not want to see.
     *
     * @param documents ids that must not come again
     * @param skills skills she does not want to work on
     * @param reasons reasons she does not want to be recommended by
     */
    public record Muted(Set<String> documents, Set<String> skills, Set<Reason.Kind> reasons) {

        /** Nothing is muted. */
        public static final Muted NOTHING = new Muted(Set.of(), Set.of(), Set.of());

        /** Copies the sets. */
        public Muted {
            documents = Set.copyOf(documents);
            skills = Set.copyOf(skills);
            reasons = Set.copyOf(reasons);
        }
    }
}
