package org.yunyan.bank;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

    ItemStatistics of(Drawn drawn, int options) {
        ItemStatistics counted = figures.of(drawn.key()).statistics();
        List<Integer> chosen = IntStream.range(0, options)
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
