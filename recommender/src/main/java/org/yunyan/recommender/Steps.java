package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Puts what leads there before what presumes it: a course for level 3 of a skill comes after one for level 2 while she is at
 * level 1, and a skill after those that come first in the framework. Where nothing leads there, nothing is held back.
 */
final class Steps {

    private final Map<String, Profile.Gap> gaps = new HashMap<>();
    private final Set<String> heldBack = new HashSet<>();
    private final Map<String, Reason> broughtForward = new HashMap<>();
    private final Map<String, Scored> taken = new LinkedHashMap<>();
    private final BiPredicate<Scored, Scored> same;

    /** @param same whether two candidates are near-duplicates */
    Steps(List<Profile.Gap> gaps, BiPredicate<Scored, Scored> same) {
        this.same = same;
        gaps.forEach(gap -> this.gaps.put(gap.skill(), gap));
    }

    /**
     * The chosen in an order that can be followed; a step that is missing among them is taken from the ranking.
     *
     * @param ranked all candidates, best first
     */
    List<Scored> inOrder(List<Scored> chosen, List<Scored> ranked) {
        Map<String, Scored> ordered = new LinkedHashMap<>();
        chosen.forEach(one -> taken.put(one.id(), one));
        chosen.forEach(one -> add(ordered, one, ranked, 0));
        return ordered.values().stream().limit(chosen.size()).toList();
    }

    private void add(Map<String, Scored> ordered, Scored one, List<Scored> ranked, int depth) {
        if (ordered.containsKey(one.id())) {
            return;
        }
        for (SkillLevel missing : missing(one.document())) {
            boolean there = ordered.values().stream().anyMatch(before -> leadsTo(before.document(), missing));
            if (!there && depth < Profile.HIGHEST_LEVEL) {
                step(ranked, one, missing).ifPresent(step -> {
                    taken.put(step.id(), step);
                    heldBack.add(one.id());
                    closing(step, missing).ifPresent(reason -> broughtForward.putIfAbsent(step.id(), reason));
                    add(ordered, step, ranked, depth + 1);
                });
            }
        }
        ordered.putIfAbsent(one.id(), one);
    }

    /**
     * What is held back for a step of a gap would stand higher without the gap: then the gap is no reason to tell. The step
     * itself stands where it does for that gap alone.
     */
    List<Reason> tellable(Scored one, List<Reason> reasons) {
        if (broughtForward.containsKey(one.id())) {
            return List.of(broughtForward.get(one.id()));
        }
        return heldBack.contains(one.id())
                ? reasons.stream()
                        .filter(reason -> reason.kind() != Reason.Kind.CLOSES_GAP)
                        .toList()
                : reasons;
    }

    private static Optional<Reason> closing(Scored step, SkillLevel missing) {
        return step.parts().stream()
                .flatMap(part -> part.reason().stream())
                .filter(reason ->
                        reason instanceof Reason.ClosesGap gap && gap.skill().equals(missing.skill()))
                .findFirst();
    }

    /** The best that leads there and is not nearly the same as something that is shown anyway. */
    private Optional<Scored> step(List<Scored> ranked, Scored one, SkillLevel missing) {
        return ranked.stream()
                .filter(other -> !other.id().equals(one.id()) && leadsTo(other.document(), missing))
                .filter(other -> taken.containsKey(other.id())
                        || taken.values().stream().noneMatch(shown -> same.test(shown, other)))
                .findFirst();
    }

    /** The levels that somebody has to be at before this document, as far as she is not. */
    private List<SkillLevel> missing(Document document) {
        List<SkillLevel> missing = new ArrayList<>();
        for (SkillLevel aim : document.skills()) {
            Profile.Gap gap = gaps.get(aim.skill());
            if (gap != null && aim.level() > gap.evidenced() + 1) {
                missing.add(new SkillLevel(aim.skill(), aim.level() - 1));
            }
            if (gap != null && aim.level() > gap.evidenced()) {
                missing.addAll(gap.first());
            }
        }
        return missing;
    }

    /** Whether a document is a step towards a level, beyond where she is and not beyond the level itself. */
    private boolean leadsTo(Document document, SkillLevel level) {
        Profile.Gap gap = gaps.get(level.skill());
        int evidenced = gap == null ? 0 : gap.evidenced();
        return document.skills().stream()
                .anyMatch(aim ->
                        aim.skill().equals(level.skill()) && aim.level() > evidenced && aim.level() <= level.level());
    }
}
