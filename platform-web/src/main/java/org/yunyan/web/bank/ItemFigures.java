package org.yunyan.web.bank;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.yunyan.bank.Item;
import org.yunyan.bank.ItemStatistics;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** What the answers say about a question, in words that say what to do about it. */
final class ItemFigures extends Section {

    private static final double EASY = 0.9;
    private static final double HARD = 0.2;
    private static final double BLUNT = 0.15;
    private static final double WHOLE = 100;

    ItemFigures(Item item, ItemStatistics statistics) {
        addClassName("yy-section");
        add(new H2(Words.say("bank.figures")));
        if (statistics.answered() == 0) {
            add(new Paragraph(Words.say("bank.figures.none")));
            return;
        }
        add(new Table(Words.say("bank.figures"), Words.say("bank.figures.what"), "#" + Words.say("bank.figures.value"))
                .row(Words.say("bank.figures.answered"), statistics.answered())
                .row(Words.say("bank.figures.easiness"), share(statistics.easiness()))
                .row(Words.say("bank.figures.discrimination"), number(statistics.discrimination()))
                .row(Words.say("bank.figures.upperLower"), number(statistics.upperLower())));
        add(new Paragraph(Words.say(advice(statistics), ItemStatistics.ENOUGH)));
        if (!statistics.chosen().isEmpty()) {
            add(chosen(item, statistics));
        }
    }

    private static Table chosen(Item item, ItemStatistics statistics) {
        Table table = new Table(
                Words.say("bank.figures.options"),
                Words.say("bank.figures.option"),
                "#" + Words.say("bank.figures.chosen"),
                Words.say("bank.figures.isRight"));
        for (int i = 0; i < statistics.chosen().size(); i++) {
            double share = statistics.chosen().get(i) * 1.0 / statistics.answered();
            table.row(
                    AskedField.lettered(item.wording().options(), i),
                    share(share),
                    item.wording().right().contains(i) ? Words.say("study.quiz.correct") : "");
        }
        return table;
    }

    private static String advice(ItemStatistics statistics) {
        if (statistics.answered() < ItemStatistics.ENOUGH) {
            return "bank.advice.few";
        }
        if (statistics.discrimination() != null && statistics.discrimination() < 0) {
            return "bank.advice.turned";
        }
        if (statistics.easiness() >= EASY) {
            return "bank.advice.easy";
        }
        if (statistics.easiness() <= HARD) {
            return "bank.advice.hard";
        }
        return statistics.discrimination() != null && statistics.discrimination() < BLUNT
                ? "bank.advice.blunt"
                : "bank.advice.good";
    }

    static String share(Double share) {
        return share == null ? "—" : Words.percent(Math.round(share * WHOLE));
    }

    static String number(Double value) {
        return value == null ? "—" : String.valueOf(Math.round(value * WHOLE) / WHOLE);
    }
}
