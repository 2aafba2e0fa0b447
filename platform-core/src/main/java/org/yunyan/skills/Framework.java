package org.yunyan.skills;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.people.Post;
import org.yunyan.shared.Id;

/** All skills and what posts ask of them. */
record Framework(List<Skill> skills, List<TargetRule> rules) {

    Framework {
        skills = skills.stream()
                .sorted(Comparator.comparing(Skill::area).thenComparing(Skill::id))
                .toList();
        rules = List.copyOf(rules);
    }

    boolean isEmpty() {
        return skills.isEmpty() && rules.isEmpty();
    }

    boolean knows(Id<Skill> id) {
        return skills.stream().anyMatch(skill -> skill.id().equals(id));
    }

    /** What this post asks, by skill; null stands for somebody who does not teach, of whom nothing is asked. */
    Map<Id<Skill>, Target> targets(Post post) {
        return rules.stream()
                .filter(rule -> post != null && rule.appliesTo(post))
                .map(Target::new)
                .collect(Collectors.toMap(Target::skill, Function.identity(), Target::higher));
    }

    record Target(Id<Skill> skill, int level, double weight) {

        Target(TargetRule rule) {
            this(rule.skill(), rule.level(), rule.weight());
        }

        Target higher(Target other) {
            return new Target(skill, Math.max(level, other.level), Math.max(weight, other.weight));
        }

        /** For a skill that a post does not ask for. */
        static Target none(Id<Skill> skill) {
            return new Target(skill, 0, 0);
        }
    }
}
