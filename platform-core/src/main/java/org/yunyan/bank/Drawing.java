package org.yunyan.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Draws sheets, shows them, and judges what is answered on them. */
final class Drawing {

    private final ItemStore store;

    Drawing(ItemStore store) {
        this.store = store;
    }

    /**
     * The same seed draws the same questions as long as the bank is the same; no question twice on one sheet.
     *
     * @param atOnce without what a person has to mark
     */
    Sheet draw(List<Draw> draws, long seed, boolean atOnce) {
        List<Drawn> drawn = new ArrayList<>();
        Set<Drawn> taken = new HashSet<>();
        for (int i = 0; i < draws.size(); i++) {
            Draw draw = draws.get(i).check();
            List<Drawn> pool = new ArrayList<>(pool(draw, atOnce));
            pool.removeAll(taken);
            Collections.shuffle(pool, Shuffle.random(seed, Id.of("draw"), String.valueOf(i)));
            List<Drawn> chosen = pool.subList(0, Math.min(draw.count(), pool.size()));
            drawn.addAll(chosen);
            taken.addAll(chosen);
        }
        return new Sheet(seed, drawn);
    }

    /** How many questions a draw finds, up to those it asks for. */
    int available(Draw draw, boolean atOnce) {
        long found = draw.items().isEmpty()
                ? store.count(draw, atOnce)
                : store.named(draw, atOnce).size();
        return (int) Math.min(found, draw.count());
    }

    List<Judging> judging(Sheet sheet) {
        Map<String, Edition> editions = store.editions(sheet.items());
        return sheet.items().stream()
                .map(drawn -> Judging.of(edition(editions, drawn), sheet.seed()))
                .toList();
    }

    Judging judging(Drawn drawn, long seed) {
        return Judging.of(edition(store.editions(List.of(drawn)), drawn), seed);
    }

    private List<Drawn> pool(Draw draw, boolean atOnce) {
        if (draw.items().isEmpty()) {
            return store.pool(draw, atOnce).stream()
                    .map(ItemStore.Pooled::drawn)
                    .toList();
        }
        Map<Id<Item>, Drawn> found = new HashMap<>();
        store.named(draw, atOnce).forEach(one -> found.put(one.id(), one.drawn()));
        return draw.items().stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    private static Edition edition(Map<String, Edition> editions, Drawn drawn) {
        Edition edition = editions.get(drawn.key());
        if (edition == null) {
            throw new Refused.Missing("refused.bank.missing");
        }
        return edition;
    }
}
