package org.yunyan.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.yunyan.recommender.Suggestion;

/**
 * A small part of the lists is not shown as ranked: in some the last place goes to something new that would not have made it,
 * since what is never shown is never known to be good; in some two neighbours change places, since otherwise nobody would know
 * how much of a click is due to the place. How likely each is where it stands is kept with it.
 */
final class Exploring {

    /** Percent of lists in which two neighbours change places. */
    private static final int SWAPPED = 5;

    private static final int LEAST = 2;
    private static final int WHOLE = 100;
    private static final Duration NEW = Duration.ofDays(30);

    private Exploring() {}

    /**
     * @param suggestion what stands there
     * @param propensity how likely it stands there, above 0
     * @param explored whether it stands there by chance alone
     */
    record Slot(Suggestion suggestion, double propensity, boolean explored) {}

    /** The best ones, as they are. */
    static List<Slot> nothing(List<Suggestion> ranked, int limit) {
        return ranked.stream()
                .limit(limit)
                .map(suggestion -> new Slot(suggestion, 1, false))
                .toList();
    }

    /**
     * @param ranked the best first, some more than are shown
     * @param percent of lists whose last place goes to something new
     * @param random the same for the same list, so that a page that is loaded again stays as it was
     */
    static List<Slot> slots(List<Suggestion> ranked, int limit, int percent, Random random, Instant now) {
        List<Slot> slots = new ArrayList<>(nothing(ranked, limit));
        if (slots.size() < LEAST) {
            return slots;
        }
        List<Suggestion> fresh = ranked.stream()
                .skip(slots.size())
                .filter(one -> one.document().published().isAfter(now.minus(NEW)))
                .toList();
        int exploring = fresh.isEmpty() ? 0 : percent;
        int pairs = slots.size() - 1;
        double swap = SWAPPED / (double) WHOLE / pairs;
        double stays = 1 - exploring / (double) WHOLE;
        for (int i = 0; i < slots.size(); i++) {
            boolean end = i == 0 || i == pairs;
            double kept = 1 - (end ? 1 : 2) * swap;
            slots.set(i, new Slot(slots.get(i).suggestion(), i == pairs ? kept + stays - 1 : kept, false));
        }
        int lot = random.nextInt(WHOLE);
        if (lot < exploring) {
            Suggestion chosen = fresh.get(random.nextInt(fresh.size()));
            slots.set(pairs, new Slot(chosen, exploring / (double) WHOLE / fresh.size(), true));
        } else if (lot >= WHOLE - SWAPPED) {
            int upper = random.nextInt(pairs);
            Collections.swap(slots, upper, upper + 1);
            slots.set(upper, new Slot(slots.get(upper).suggestion(), swap, false));
            slots.set(upper + 1, new Slot(slots.get(upper + 1).suggestion(), swap, false));
        }
        return slots;
    }
}
