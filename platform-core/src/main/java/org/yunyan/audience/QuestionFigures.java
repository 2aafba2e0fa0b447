package org.yunyan.audience;

import java.util.List;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * What the first answers of all learners say about a question. Nothing but the question is told while fewer than
 * {@link Audience#FEWEST} have answered.
 *
 * @param unit the first that asks it; null for a question that only the test-out asks
 * @param answered how many have answered; 0 while nothing is told
 * @param easiness percent who were right; null while nothing is told
 * @param discrimination correlation of being right with the rest of the quiz, −1 to 1; null below {@link #ENOUGH} answers or
 *     where all answered alike
 * @param options empty for a question without options
 */
public record QuestionFigures(
        Id<Unit> unit, String prompt, int answered, Integer easiness, Double discrimination, List<Option> options) {

    /** Fewer answers say nothing about how well a question tells people apart. */
    public static final int ENOUGH = 20;

    private static final int HARD = 30;
    private static final int EASY = 95;
    private static final double DULL = 0.2;
    private static final int NOBODY = 2;

    public QuestionFigures {
        options = List.copyOf(options);
    }

    /**
     * One option.
     *
     * @param percent share of those who answered that chose it
     */
    public record Option(String text, boolean right, int percent) {}

    /** What a trainer should look at. */
    public enum Doubt {
        /** Those who know the rest answer it wrong: perhaps the key is. */
        TURNED,
        /** It hardly tells apart who knows the rest and who does not. */
        DULL,
        HARD,
        EASY,
        /** There is an option that nobody takes for right. */
        IDLE_OPTION
    }

    /** What speaks against this question, gravest first. */
    public List<Doubt> doubts() {
        var doubts = new java.util.ArrayList<Doubt>();
        if (easiness == null) {
            return doubts;
        }
        if (discrimination != null && discrimination < 0) {
            doubts.add(Doubt.TURNED);
        } else if (discrimination != null && discrimination < DULL) {
            doubts.add(Doubt.DULL);
        }
        if (easiness < HARD) {
            doubts.add(Doubt.HARD);
        } else if (easiness > EASY) {
            doubts.add(Doubt.EASY);
        }
        boolean idle =
                answered >= ENOUGH && options.stream().anyMatch(option -> !option.right() && option.percent() < NOBODY);
        if (idle && easiness <= EASY) {
            doubts.add(Doubt.IDLE_OPTION);
        }
        return doubts;
    }
}
