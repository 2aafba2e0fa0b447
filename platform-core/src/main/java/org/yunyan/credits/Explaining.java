package org.yunyan.credits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.yunyan.rules.CreditRules;
import org.yunyan.rules.Derivation;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.Sentence;

/**
 * How awards came to what they count: derived anew under the version of the rules that each names, behind the entries before it.
 * What would be derived otherwise today is left unexplained rather than explained wrongly.
 */
final class Explaining {

    private final RuleBook rules;

    Explaining(RuleBook rules) {
        this.rules = rules;
    }

    /** The sentences of the awards of some academic years, by their sequence. */
    Map<Long, List<Sentence>> explain(Chain chain, IntPredicate years) {
        Map<Long, List<Sentence>> explained = new HashMap<>();
        Chain before = new Chain(chain.person(), List.of());
        for (Entry entry : chain.entries().toList()) {
            if (years.test(entry.year()) && entry.kind() == EntryKind.AWARD) {
                derived(entry, before).ifPresent(derivation -> explained.put(entry.sequence(), derivation.steps()));
            }
            before = before.with(entry, Appending.year(entry.at()));
        }
        return explained;
    }

    private Optional<Derivation> derived(Entry entry, Chain before) {
        return rules.version(entry.rule(), entry.ruleVersion())
                .map(rule -> CreditRules.derive(rule, entry.evidenceRow(), before))
                .filter(derivation -> derivation.counted().equals(entry.counted())
                        && derivation.credits().equals(entry.credits()));
    }
}
