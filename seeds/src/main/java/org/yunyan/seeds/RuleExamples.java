package org.yunyan.seeds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;

/**
 * How other places count, as far as it is known, in the same form as our own rules. They are never in force; an officer can
 * start a draft from their figures.
 */
public final class RuleExamples {

    private static final List<RuleSet> ALL = Stream.of("rules-example-beijing.json", "rules-example-wuhan.json")
            .map(file -> SeedFile.json(file, RuleSet.class))
            .toList();

    private RuleExamples() {}

    public static List<RuleSet> all() {
        return ALL;
    }

    public static Optional<RuleSet> named(Id<RuleSet> id) {
        return ALL.stream().filter(rules -> rules.id().equals(id)).findFirst();
    }
}
