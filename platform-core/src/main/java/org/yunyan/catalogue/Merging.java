package org.yunyan.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.yunyan.shared.Id;

/**
 * Brings together what two authors made of the same text at the same time, where they wrote in different places. Where both
 * changed the same field or the same unit nothing is decided: they have to choose.
 */
public final class Merging {

    private final Content base;
    private final Content mine;
    private final Content theirs;
    private boolean clash;

    private Merging(Content base, Content mine, Content theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** @return what has both authors' changes; empty when they have to choose */
    public static Optional<Content> of(Content base, Content mine, Content theirs) {
        Merging merging = new Merging(base, mine, theirs);
        Content merged = merging.content();
        return merging.clash ? Optional.empty() : Optional.of(merged);
    }

    private Content content() {
        return new Content(
                field(Content::title),
                field(Content::titleEn),
                field(Content::summary),
                field(Content::outcomes),
                field(Content::subject),
                field(Content::stages),
                field(Content::grades),
                field(Content::level),
                field(Content::mode),
                field(Content::skills),
                field(Content::hours),
                field(Content::tags),
                units(),
                field(Content::listing),
                field(Content::completion));
    }

    private <T> T field(Function<Content, T> part) {
        return one(part.apply(base), part.apply(mine), part.apply(theirs));
    }

    private <T> T one(T was, T hers, T others) {
        if (Objects.equals(hers, others) || Objects.equals(others, was)) {
            return hers;
        }
        clash |= !Objects.equals(hers, was);
        return others;
    }

    /** In the order of whoever moved them; what one has added stands where she put it. */
    private List<Unit> units() {
        Map<Id<Unit>, Unit> was = byId(base);
        Map<Id<Unit>, Unit> hers = byId(mine);
        Map<Id<Unit>, Unit> others = byId(theirs);
        List<Id<Unit>> order = order(was, hers, others);
        List<Unit> merged = new ArrayList<>();
        for (Id<Unit> id : order) {
            Unit unit = one(was.get(id), hers.get(id), others.get(id));
            if (unit != null) {
                merged.add(unit);
            }
        }
        return merged;
    }

    private List<Id<Unit>> order(Map<Id<Unit>, Unit> was, Map<Id<Unit>, Unit> hers, Map<Id<Unit>, Unit> others) {
        List<Id<Unit>> common = was.keySet().stream()
                .filter(id -> hers.containsKey(id) && others.containsKey(id))
                .toList();
        List<Id<Unit>> mineNow = hers.keySet().stream().filter(common::contains).toList();
        List<Id<Unit>> theirsNow =
                others.keySet().stream().filter(common::contains).toList();
        boolean iMoved = !mineNow.equals(common);
        clash |= iMoved && !theirsNow.equals(common) && !mineNow.equals(theirsNow);
        List<Id<Unit>> leading = new ArrayList<>(iMoved ? hers.keySet() : others.keySet());
        List<Id<Unit>> following = new ArrayList<>(iMoved ? others.keySet() : hers.keySet());
        for (int i = 0; i < following.size(); i++) {
            if (!leading.contains(following.get(i))) {
                int after = i == 0 ? 0 : leading.indexOf(following.get(i - 1)) + 1;
                leading.add(after, following.get(i));
            }
        }
        return leading;
    }

    private static Map<Id<Unit>, Unit> byId(Content content) {
        Map<Id<Unit>, Unit> units = new LinkedHashMap<>();
        content.units().forEach(unit -> units.put(unit.id(), unit));
        return units;
    }
}
