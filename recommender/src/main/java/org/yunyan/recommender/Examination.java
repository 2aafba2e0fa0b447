package org.yunyan.recommender;

import java.util.Arrays;
import java.util.List;
import org.yunyan.recommender.ShownList.Item;

/**
 * How likely a place in a list is looked at, the first being 1. Estimated from the log by the position-based click model:
 * something is taken up if it is looked at and wanted; whether it is wanted depends on its features. Expectation maximisation
 * (Wang, Golbandi, Bendersky, Metzler, Najork: Position Bias Estimation for Unbiased Learning to Rank, WSDM 2018), pulled to
 * {@code 1 / log2(place + 1)} as long as there is little to see.
 */
final class Examination {

    /** Two pages of a search; what stands lower counts as the last of them. */
    static final int PLACES = 24;

    private static final int ROUNDS = 120;

    /** As many imagined looks stand for the prior at each place. */
    private static final double PRIOR_LOOKS = 30;

    /** More tell nothing more. */
    private static final int MOST_ITEMS = 100_000;

    private final double[] looked = new double[PLACES];

    private Examination() {
        for (int place = 0; place < PLACES; place++) {
            looked[place] = prior(place);
        }
    }

    /** Every place is looked at alike: what somebody believes who knows nothing of position bias. */
    static Examination alike() {
        Examination alike = new Examination();
        Arrays.fill(alike.looked, 1);
        return alike;
    }

    static Examination of(List<ShownList> lists) {
        Examination examination = new Examination();
        List<Item> items = lists.stream()
                .flatMap(list -> list.items().stream())
                .limit(MOST_ITEMS)
                .toList();
        Wanting wanting = new Wanting(items);
        double[] wanted = new double[items.size()];
        for (int round = 0; round < ROUNDS; round++) {
            examination.look(items, wanting, wanted);
            wanting.fit(wanted);
        }
        return examination;
    }

    /** @param position 1 for the first; beyond what is known, as the last one that is */
    double at(int position) {
        return looked[Math.min(position, PLACES) - 1];
    }

    double[] first(int places) {
        return Arrays.copyOf(looked, Math.min(places, PLACES));
    }

    /** From what was taken up: was it looked at, was it wanted? The expectation, and the new looks from it. */
    private void look(List<Item> items, Wanting wanting, double[] wanted) {
        double[] looks = new double[PLACES];
        double[] shown = new double[PLACES];
        for (int i = 0; i < wanted.length; i++) {
            Item item = items.get(i);
            int place = Math.min(item.position(), PLACES) - 1;
            double want = wanting.of(item);
            double nothing = Math.max(1e-9, 1 - looked[place] * want);
            boolean certain = item.accepted() || item.refused();
            looks[place] += certain ? 1 : looked[place] * (1 - want) / nothing;
            shown[place]++;
            wanted[i] = item.accepted() ? 1 : item.refused() ? 0 : (1 - looked[place]) * want / nothing;
        }
        for (int place = 1; place < PLACES; place++) {
            looked[place] = (PRIOR_LOOKS * prior(place) + looks[place]) / (PRIOR_LOOKS + shown[place]);
        }
    }

    private static double prior(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }
}
