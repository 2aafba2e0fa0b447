package org.yunyan.web.rules;

import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;

/** Addresses of the screens about rules. */
public final class RulesNavigation {

    static final String RULES = "registry/rules";
    static final String VERSION = RULES + "/version";
    static final String DIFFERENCE = RULES + "/difference";
    static final String DRAFT = RULES + "/draft";
    static final String EXAMPLE = RULES + "/example";

    private RulesNavigation() {}

    /** One version, figure by figure. */
    public static String version(Id<RuleSet> rules, int version) {
        return VERSION + "/" + rules + "/" + version;
    }

    /** What is not the same in two versions of one set. */
    static String difference(Id<RuleSet> rules, int from, int to) {
        return DIFFERENCE + "/" + rules + "/" + from + "/" + to;
    }

    static String draft(Id<RuleDraft> draft) {
        return DRAFT + "/" + draft;
    }

    static String example(Id<RuleSet> example) {
        return EXAMPLE + "/" + example;
    }
}
