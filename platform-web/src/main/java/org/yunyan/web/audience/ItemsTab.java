package org.yunyan.web.audience;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;
import org.yunyan.audience.Audience;
import org.yunyan.audience.QuestionFigures;
import org.yunyan.audience.QuestionFigures.Doubt;
import org.yunyan.audience.UnitFigures;
import org.yunyan.audience.VersionFigures;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Meter;

/** What first answers say about each question: how many were right, how well it tells apart, what the others chose. */
final class ItemsTab extends Div {

    ItemsTab(VersionFigures version, List<QuestionFigures> questions) {
        addClassName("yy-stack");
        if (questions.isEmpty()) {
            add(Said.quiet("audience.items.none"));
            return;
        }
        add(Said.quiet("audience.items.how", QuestionFigures.ENOUGH));
        Id<Unit> unit = null;
        boolean begun = false;
        for (QuestionFigures question : questions) {
            if (!begun || !Objects.equals(unit, question.unit())) {
                unit = question.unit();
                begun = true;
                add(new H2(title(version, unit)));
            }
            add(question(question));
        }
    }

    private static String title(VersionFigures version, Id<Unit> unit) {
        return version.units().stream()
                .filter(one -> one.unit().equals(unit))
                .map(UnitFigures::title)
                .map(Words::authored)
                .findFirst()
                .orElseGet(() -> Words.say("audience.items.testOut"));
    }

    private static Article question(QuestionFigures question) {
        Article article = new Article();
        article.addClassNames("yy-panel", "audience-question");
        article.add(new H3(Words.authored(question.prompt())));
        if (question.easiness() == null) {
            article.add(Said.quiet("audience.items.few", Audience.FEWEST));
            return article;
        }
        Div chips = new Div();
        chips.addClassName("yy-chips");
        chips.add(
                new Chip(Words.say("audience.items.easiness", question.easiness())),
                new Chip(
                        question.discrimination() == null
                                ? Words.say("audience.items.discrimination.none")
                                : Words.say("audience.items.discrimination", question.discrimination())),
                new Chip(Words.say("audience.items.answered", question.answered())));
        for (Doubt doubt : question.doubts()) {
            chips.add(new Chip(Words.of(doubt), doubt == Doubt.TURNED ? Chip.Tone.DANGER : Chip.Tone.AMBER)
                    .icon(VaadinIcon.WARNING));
        }
        article.add(chips);
        question.options()
                .forEach(option -> article.add(new Meter(
                        option.percent(),
                        Words.say(
                                option.right() ? "audience.items.right" : "audience.items.wrong",
                                Words.authored(option.text()),
                                option.percent()))));
        return article;
    }
}
