package org.yunyan.rules;

import java.util.List;
import org.yunyan.shared.Refused;

/**
 * Something in a rule set that cannot be installed so.
 *
 * @param path of the field, for example {@code cycle.minimum} or {@code caps[2].max}
 * @param what is wrong, one word; the sentence beside the field has the key {@code rules.problem.<what>}
 */
public record RuleProblem(String path, String what, List<Object> arguments) {

    public RuleProblem {
        arguments = List.copyOf(arguments);
    }

    static RuleProblem of(String path, String what, Object... arguments) {
        return new RuleProblem(path, what, List.of(arguments));
    }

    /** Key of the sentence that says what to change. */
    public String key() {
        return "rules.problem." + what;
    }

    Refused.Invalid refusal() {
        return new Refused.Invalid("refused.credits.rules.invalid", path, what);
    }
}
