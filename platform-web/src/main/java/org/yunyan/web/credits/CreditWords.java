package org.yunyan.web.credits;

import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yunyan.credits.CreditEffect;
import org.yunyan.credits.Standing;
import org.yunyan.rules.Sentence;
import org.yunyan.web.language.Words;

/** What credits mean to a person, in words. */
public final class CreditWords {

    private CreditWords() {}

    /** What is missing this year and of the concentrated part, in one sentence. */
    public static String missing(Standing standing) {
        List<String> missing = new ArrayList<>();
        if (!standing.year().met()) {
            missing.add(Words.say("credits.missing.year", standing.year().missing()));
        }
        if (!standing.concentrated().met()) {
            missing.add(Words.say(
                    "credits.missing.concentrated", standing.concentrated().missing()));
        }
        return missing.isEmpty()
                ? Words.say("credits.missing.nothing")
                : String.join(Words.say("credits.missing.and"), missing);
    }

    /** Whether the year or the concentrated part is still open. */
    public static boolean isMissing(Standing standing) {
        return !standing.year().met() || !standing.concentrated().met();
    }

    /** The way from what is missing to a plan. */
    public static Anchor planDoor() {
        Anchor door = new Anchor("plan", Words.say("plan.link"));
        door.addClassName("yy-primary");
        return door;
    }

    /** What finishing a course today would do: 对您：+0.3 学分，补年度 0.3。 */
    public static String effect(CreditEffect effect) {
        List<String> parts = new ArrayList<>();
        if (effect.towardsYear().isPositive()) {
            parts.add(Words.say("credits.effect.year", effect.towardsYear()));
        }
        if (effect.towardsConcentrated().isPositive()) {
            parts.add(Words.say("credits.effect.concentrated", effect.towardsConcentrated()));
        }
        if (parts.isEmpty() && effect.towardsCycle().isPositive()) {
            parts.add(Words.say("credits.effect.cycle", effect.towardsCycle()));
        }
        String counted = Words.say("credits.effect", effect.credits());
        return parts.isEmpty()
                ? counted
                : counted + Words.say("credits.effect.of") + String.join(Words.say("shell.list.comma"), parts);
    }

    /** How hours came to what they count, one sentence after the other. */
    public static String derivation(List<Sentence> steps) {
        return steps.stream()
                .map(step -> Words.say(step.key(), step.arguments().toArray()))
                .collect(Collectors.joining(Words.say("rules.derivation.join")));
    }
}
