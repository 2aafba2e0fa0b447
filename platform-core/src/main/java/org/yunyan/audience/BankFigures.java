package org.yunyan.audience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Item;
import org.yunyan.bank.ItemFilter;
import org.yunyan.bank.ItemState;
import org.yunyan.bank.ItemStatistics;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Recall;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;

/** Looks up what the bank knows about the questions that a course draws from it. */
final class BankFigures {

    private static final int MOST = 100;

    private final Bank bank;

    BankFigures(Bank bank) {
        this.bank = bank;
    }

    /** At most {@value #MOST}, each once, in the order in which the course may ask them. */
    List<QuestionFigures> of(Actor actor, Content content) {
        Map<Id<Item>, Id<Unit>> asked = new LinkedHashMap<>();
        for (Unit unit : content.units()) {
            draws(unit).forEach(draw -> items(actor, draw).forEach(item -> asked.putIfAbsent(item, unit.id())));
        }
        if (content.completion().testOut() != null) {
            content.completion()
                    .testOut()
                    .draws()
                    .forEach(draw -> items(actor, draw).forEach(item -> asked.putIfAbsent(item, null)));
        }
        List<QuestionFigures> figures = new ArrayList<>();
        asked.entrySet().stream()
                .limit(MOST)
                .forEach(entry -> figures.add(figures(actor, entry.getKey(), entry.getValue())));
        return figures;
    }

    private static Stream<Draw> draws(Unit unit) {
        Stream<Draw> exam = unit.exam() == null ? Stream.of() : unit.exam().draws().stream();
        return Stream.concat(exam, unit.recall().stream().map(Recall::draw));
    }

    private List<Id<Item>> items(Actor actor, Draw draw) {
        return draw.items().isEmpty()
                ? bank
                        .list(actor, new ItemFilter(false, draw.skill(), null, ItemState.ACTIVE, null, null), 0, MOST)
                        .items()
                        .stream()
                        .filter(item -> item.scope().difficulty() >= draw.easiest()
                                && item.scope().difficulty() <= draw.hardest())
                        .map(Item::id)
                        .toList()
                : draw.items();
    }

    private QuestionFigures figures(Actor actor, Id<Item> id, Id<Unit> unit) {
        Item item = bank.item(actor, id);
        ItemStatistics known = bank.statistics(actor, id);
        if (known.answered() < Audience.FEWEST || known.easiness() == null) {
            return new QuestionFigures(unit, item.prompt(), 0, null, null, List.of());
        }
        List<QuestionFigures.Option> options = IntStream.range(
                        0,
                        Math.min(known.chosen().size(), item.wording().options().size()))
                .mapToObj(i -> new QuestionFigures.Option(
                        item.wording().options().get(i),
                        item.wording().right().contains(i),
                        Math.round(known.chosen().get(i) * 100f / known.answered())))
                .toList();
        int easiness = (int) Math.round(known.easiness() * 100);
        return new QuestionFigures(unit, item.prompt(), known.answered(), easiness, known.discrimination(), options);
    }
}
