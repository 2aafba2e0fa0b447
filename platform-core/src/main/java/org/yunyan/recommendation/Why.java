package org.yunyan.recommendation;

import java.math.BigDecimal;
import java.util.Map;
import org.yunyan.recommender.Reason;

/**
 * A reason as it is shown, stored with a push and sent by the API: a fact that really lifted the suggestion.
 *
 * @param kind by which reasons like this one are muted
 * @param facts for the sentence, for example {@code skill, from, to} of {@link Reason.Kind#CLOSES_GAP}; ids and codes, no words
 */
public record Why(Reason.Kind kind, Map<String, String> facts) {

    public Why {
        facts = Map.copyOf(facts);
    }

    /** @param titles of the courses that a reason may name, by id */
    static Why of(Reason reason, Map<String, String> titles) {
        Map<String, String> facts = switch (reason) {
            case Reason.Assigned assigned -> Map.of();
            case Reason.Planned planned -> Map.of();
            case Reason.ClosesGap gap -> Map.of("skill", gap.skill(), "from", text(gap.from()), "to", text(gap.to()));
            case Reason.HelpsShortfall help ->
                Map.of(
                        "credits",
                        plain(help.credits()),
                        "target",
                        help.shortfall().modes().isEmpty() ? "year" : "concentrated");
            case Reason.ColleaguesWentOn colleagues -> named(colleagues.fromDocumentId(), titles);
            case Reason.LikeStudied alike -> named(alike.documentId(), titles);
            case Reason.MatchesGoal goal -> Map.of("goal", goal.goal());
            case Reason.FitsSubject fits -> Map.of("subject", fits.subject(), "stage", fits.stage());
            case Reason.NewHere fresh -> Map.of("published", fresh.published().toString());
            case Reason.Popular popular ->
                Map.of("subject", popular.subject(), "stage", popular.stage(), "people", text(popular.people()));
        };
        return new Why(reason.kind(), facts);
    }

    private static Map<String, String> named(String course, Map<String, String> titles) {
        return Map.of("course", course, "title", titles.getOrDefault(course, ""));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
