package org.yunyan.rules;

import java.time.Instant;

/**
 * An installed version and how it came to be.
 *
 * @param author who proposed it; null when it came with the platform
 * @param signer the other officer who signed it
 * @param signed when
 * @param reason that its author gave
 */
public record RuleVersion(RuleSet rules, String author, String signer, Instant signed, String reason) {

    /** @param from the draft that it was; null when it was installed by itself */
    static RuleVersion of(RuleSet rules, RuleDraft from) {
        return from == null
                ? new RuleVersion(rules, null, null, null, null)
                : new RuleVersion(
                        rules,
                        from.authorName(),
                        from.signer(),
                        from.signatures().getLast().at(),
                        from.reason());
    }
}
