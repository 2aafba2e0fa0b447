package org.yunyan.bank;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunyan.shared.Id;

/** Adds judged answers to the counts of their questions, once a sitting. */
final class Tallying {

    private final FigureStore figures;
    private final Drawing drawing;

    Tallying(FigureStore figures, Drawing drawing) {
        this.figures = figures;
        this.drawing = drawing;
    }

    /** @param ability of whoever answered, when it was an adaptive test; null otherwise */
    void count(String sitting, Sheet sheet, List<Answer> answers, List<Double> shares, Double ability) {
        List<Judging> judging = drawing.judging(sheet);
        double all = shares.stream().mapToDouble(Double::doubleValue).sum();
        int others = shares.size() - 1;
        for (int i = 0; i < shares.size(); i++) {
            double share = shares.get(i);
            Double rest = others == 0 || ability != null ? null : (all - share) / others;
            figures.add(
                    sheet.items().get(i).key(),
                    new Figures.One(sitting, share, rest, judging.get(i).picked(answers.get(i)), ability));
        }
    }

    /** Of the present versions, by question. */
    Map<Id<Item>, ItemStatistics> statistics(List<Item> items) {
        Map<String, Figures> counted = of(items.stream().map(Tallying::key).toList());
        return items.stream().collect(Collectors.toMap(Item::id, item -> statistics(item, counted.get(key(item)))));
    }

    private static String key(Item item) {
        return new Drawn(item.id(), item.version()).key();
    }

    /** @param figures null when it was never answered */
    private static ItemStatistics statistics(Item item, Figures figures) {
        ItemStatistics counted = (figures == null ? Figures.none(key(item)) : figures).statistics();
        List<Integer> chosen = IntStream.range(0, item.wording().options().size())
                .map(i -> i < counted.chosen().size() ? counted.chosen().get(i) : 0)
                .boxed()
                .toList();
        return new ItemStatistics(
                counted.answered(), counted.easiness(), counted.discrimination(), counted.upperLower(), chosen);
    }

    Map<String, Figures> of(List<String> editions) {
        return figures.of(editions);
    }
}
