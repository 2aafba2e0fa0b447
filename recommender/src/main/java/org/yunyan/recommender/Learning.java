package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Learns {@link Weights} from lists that were really shown and from what people did with them. Corrected for position bias, since
 * people take what stands on top; tried on people who were held out; and never proposes what is not surely better there.
 */
public final class Learning {

    /** Fewer lists of two or more suggestions are too few to learn from. */
    public static final int LISTS_NEEDED = 500;

    /** Fewer suggestions that were taken up are too few to learn from. */
    public static final int ACCEPTED_NEEDED = 200;

    private static final int A_FIFTH = 5;

    private final IntConsumer percent;

    /** @param percent told how far a run is, 0 to 100 */
    public Learning(IntConsumer percent) {
        this.percent = percent;
    }

    /**
     * Learns from a log.
     *
     * @param log lists in any order; those with fewer than two suggestions tell nothing and are left aside
     * @param current the weights in use, that the learned ones have to beat
     * @param version the name that the learned weights are to have
     */
    public Learned learn(List<ShownList> log, Weights current, String version) {
        List<ShownList> lists = telling(log);
        int accepted = accepted(lists);
        if (isLittle(lists)) {
            percent.accept(100);
            return new Learned(Learned.Outcome.TOO_LITTLE, current, lists.size(), accepted, Map.of(), Estimate.NONE);
        }
        List<ShownList> told = new ArrayList<>();
        List<ShownList> heldOut = new ArrayList<>();
        lists.forEach(list -> (heldOut(list) ? heldOut : told).add(list));
        percent.accept(10);
        Looks looks = Looks.of(told);
        percent.accept(40);
        Weights learned = new Weights(version, new Preferences(told, looks).fitted());
        percent.accept(80);
        Estimate estimate = new Counterfactual(looks).compare(heldOut, current, learned);
        percent.accept(100);
        return new Learned(
                estimate.better() ? Learned.Outcome.BETTER : Learned.Outcome.NOT_BETTER,
                learned,
                lists.size(),
                accepted,
                looks.places(lists),
                estimate);
    }

    /** A fifth of the people, always the same. */
    private static boolean heldOut(ShownList list) {
        return Math.floorMod(list.person().hashCode() * 0x9E3779B1, A_FIFTH) == 0;
    }

    /**
     * How likely each place is looked at, the first being 1, by kind of list; a kind of which there is too little is left out. Of
     * kinds too that the weights do not order, such as what a search found.
     *
     * @param log lists of any kinds in any order
     */
    public static Map<String, List<Double>> places(List<ShownList> log) {
        Map<String, List<ShownList>> kinds = telling(log).stream().collect(Collectors.groupingBy(ShownList::kind));
        kinds.values().removeIf(Learning::isLittle);
        List<ShownList> enough = kinds.values().stream().flatMap(List::stream).toList();
        return Looks.of(enough).places(enough);
    }

    private static List<ShownList> telling(List<ShownList> log) {
        return log.stream().filter(list -> list.items().size() > 1).toList();
    }

    private static int accepted(List<ShownList> lists) {
        return (int) lists.stream()
                .flatMap(list -> list.items().stream())
                .filter(ShownList.Item::accepted)
                .count();
    }

    private static boolean isLittle(List<ShownList> lists) {
        return lists.size() < LISTS_NEEDED || accepted(lists) < ACCEPTED_NEEDED;
    }
}
