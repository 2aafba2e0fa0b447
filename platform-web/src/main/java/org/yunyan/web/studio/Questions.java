package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Wording;
import org.yunyan.catalogue.Question;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;

/** The questions of a course as a reviewer reads them: with what is right, also those that are drawn from the bank. */
final class Questions {

    private static final int SHOWN = 50;

    private final Bank bank;
    private final Actor actor;
    private final List<Skill> framework;
    private final boolean answers;

    /** @param answers whether what is right is shown; questions of the bank are shown only then */
    Questions(Bank bank, Actor actor, List<Skill> framework, boolean answers) {
        this.bank = bank;
        this.actor = actor;
        this.framework = framework;
        this.answers = answers;
    }

    /** The name of a skill. */
    String skill(Id<Skill> id) {
        return framework.stream()
                .filter(skill -> skill.id().equals(id))
                .findFirst()
                .map(Fields::name)
                .orElse(id.value());
    }

    /** A question that is written in the course itself. */
    ListItem item(Question question) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            lines.add(option(question.options().get(i), question.correct().contains(i)));
        }
        return item(question.prompt(), lines, question.explanation());
    }

    /** What a draw asks, and on demand the questions that it can draw. */
    Component of(Draw draw) {
        Div place = new Div(new Paragraph(said(draw)));
        if (answers) {
            Div shown = new Div();
            place.add(
                    Fields.quiet(VaadinIcon.EYE, Words.say("studio.rule.draw.show"), () -> {
                        shown.removeAll();
                        shown.add(drawable(draw));
                    }),
                    shown);
        }
        return place;
    }

    private String said(Draw draw) {
        return draw.items().isEmpty()
                ? Words.say("studio.rule.draw", skill(draw.skill()), draw.count(), draw.easiest(), draw.hardest())
                : Words.say("studio.rule.draw.named", draw.count(), draw.items().size());
    }

    private Component drawable(Draw draw) {
        OrderedList list = new OrderedList();
        bank.drawable(actor, draw, SHOWN).stream()
                .limit(SHOWN)
                .forEach(item -> list.add(item(
                        item.prompt(), lines(item.wording()), item.wording().explanation())));
        int found = list.getElement().getChildCount();
        return new Div(new Paragraph(Words.say("studio.rule.draw.shown", found)), list);
    }

    private List<String> lines(Wording wording) {
        return switch (wording.kind()) {
            case SINGLE, MULTIPLE, TRUE_FALSE ->
                IntStream.range(0, wording.options().size())
                        .mapToObj(i ->
                                option(wording.options().get(i), wording.right().contains(i)))
                        .toList();
            case MATCHING ->
                IntStream.range(0, wording.partners().size())
                        .mapToObj(i -> (i < wording.options().size()
                                        ? wording.options().get(i) + " — "
                                        : "— ")
                                + wording.partners().get(i))
                        .map(Words::authored)
                        .toList();
            case ORDERING ->
                IntStream.range(0, wording.options().size())
                        .mapToObj(i -> (i + 1) + ". "
                                + Words.authored(wording.options().get(i)))
                        .toList();
            case FILL_IN, SHORT_ANSWER ->
                wording.blanks().stream()
                        .map(blank -> Words.authored(String.join(" / ", blank.accepted())))
                        .map(right -> Words.say("studio.option.right", right))
                        .toList();
            case ESSAY -> wording.rubric().stream().map(Particulars::line).toList();
        };
    }

    private String option(String text, boolean right) {
        String said = Words.authored(text);
        return answers && right ? Words.say("studio.option.right", said) : said;
    }

    private ListItem item(String prompt, List<String> lines, String explanation) {
        ListItem item = new ListItem(new Paragraph(Words.authored(prompt)));
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        item.add(list);
        if (answers && explanation != null && !explanation.isBlank()) {
            Paragraph why = new Paragraph(Words.say("studio.explained", Words.authored(explanation)));
            why.addClassName("yy-quiet");
            item.add(why);
        }
        return item;
    }
}
