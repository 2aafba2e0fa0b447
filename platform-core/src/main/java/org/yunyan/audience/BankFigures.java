package org.yunyan.audience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Item;
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
        List<Id<Item>> first = asked.keySet().stream().limit(MOST).toList();
        List<Item> items = bank.items(actor, first);
        Map<Id<Item>, ItemStatistics> known = bank.statistics(actor, items);
        return items.stream()
                .map(item -> figures(item, known.get(item.id()), asked.get(item.id())))
                .toList();
    }

    private static Stream<Draw> draws(Unit unit) {
        Stream<Draw> exam = unit.exam() == null ? Stream.of() : unit.exam().draws().stream();
        return Stream.concat(exam, unit.recall().stream().map(Recall::draw));
    }

    private List<Id<Item>> items(Actor actor, Draw draw) {
        return draw.items().isEmpty()
                ? bank.drawable(actor, draw, MOST).stream().map(Item::id).toList()
                : draw.items();
    }

    private static QuestionFigures figures(Item item, ItemStatistics known, Id<Unit> unit) {
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
