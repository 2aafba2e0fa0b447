package org.yunyan.recommender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

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
        List<ShownList> lists =
                log.stream().filter(list -> list.items().size() > 1).toList();
        int accepted = (int) lists.stream()
                .flatMap(list -> list.items().stream())
                .filter(ShownList.Item::accepted)
                .count();
        if (lists.size() < LISTS_NEEDED || accepted < ACCEPTED_NEEDED) {
            percent.accept(100);
            return new Learned(Learned.Outcome.TOO_LITTLE, current, lists.size(), accepted, List.of(), Estimate.NONE);
        }
        List<ShownList> told = new ArrayList<>();
        List<ShownList> heldOut = new ArrayList<>();
        lists.forEach(list -> (heldOut(list) ? heldOut : told).add(list));
        percent.accept(10);
        Examination examination = Examination.of(told);
        percent.accept(40);
        Weights learned = new Weights(version, new Preferences(told, examination).fitted());
        percent.accept(80);
        Estimate estimate = new Counterfactual(examination).compare(heldOut, current, learned);
        percent.accept(100);
        return new Learned(
                estimate.better() ? Learned.Outcome.BETTER : Learned.Outcome.NOT_BETTER,
                learned,
                lists.size(),
                accepted,
                Arrays.stream(examination.first(longest(lists))).boxed().toList(),
                estimate);
    }

    /** A fifth of the people, always the same. */
    private static boolean heldOut(ShownList list) {
        return Math.floorMod(list.person().hashCode() * 0x9E3779B1, A_FIFTH) == 0;
    }

    private static int longest(List<ShownList> lists) {
        return lists.stream().mapToInt(list -> list.items().size()).max().orElse(0);
    }
}
