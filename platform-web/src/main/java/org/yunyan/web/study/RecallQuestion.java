package org.yunyan.web.study;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.bank.Judged;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** One question as the browser's own fields in a {@code fieldset}, and after the answer what is right and why. */
final class RecallQuestion extends Div {

    /** Between the values of the fields when they are sent. */
    private static final String SEPARATOR = "\u001f";

    private static final String VALUES = "[...element.parentElement.querySelectorAll('[data-answer]')]"
            + ".map(f => f.type === 'radio' || f.type === 'checkbox' ? (f.checked ? f.value : '') : f.value)"
            + ".join('\\u001f')";

    private final Asked asked;
    private final Function<Answer, Judged> judge;
    private final Element fields = new Element("fieldset");
    private final Paragraph missing = new Paragraph();

    /** @param judge what the server says to an answer */
    RecallQuestion(Asked asked, Function<Answer, Judged> judge) {
        this.asked = asked;
        this.judge = judge;
        addClassName("yy-recall-question");
        fields.appendChild(new Element("legend").setText(Words.authored(asked.prompt())));
        if (asked.kind().isChoice()) {
            choices();
        } else if (asked.kind().isArranged()) {
            places();
        } else {
            texts();
        }
        missing.getElement().setAttribute("role", "alert");
        missing.addClassName("yy-quiz-missing");
        NativeButton send = new NativeButton(Words.say("study.recall.answer"));
        send.addClassNames("yy-tool", "yy-recall-send");
        send.getElement()
                .addEventListener(
                        "click", tap -> answered(tap.getEventData().get(VALUES).asString()))
                .addEventData(VALUES);
        fields.appendChild(missing.getElement(), send.getElement());
        getElement().appendChild(fields);
    }

    private void choices() {
        String name = "recall-" + asked.item();
        boolean several = asked.kind() == org.yunyan.bank.ItemKind.MULTIPLE;
        if (several) {
            fields.appendChild(new Element("p").setText(Words.say("study.quiz.several")));
        }
        for (int i = 0; i < asked.options().size(); i++) {
            Element input = new Element("input")
                    .setAttribute("type", several ? "checkbox" : "radio")
                    .setAttribute("name", name)
                    .setAttribute("value", String.valueOf(i))
                    .setAttribute("data-answer", true);
            fields.appendChild(new Element("label")
                    .appendChild(
                            input,
                            new Element("span")
                                    .setText(Words.authored(asked.options().get(i)))));
        }
    }

    private void places() {
        List<String> choices = asked.partners().isEmpty()
                ? IntStream.rangeClosed(1, asked.options().size())
                        .mapToObj(String::valueOf)
                        .toList()
                : asked.partners();
        for (String option : asked.options()) {
            Element select = new Element("select").setAttribute("data-answer", true);
            select.appendChild(new Element("option").setAttribute("value", "").setText(Words.say("study.quiz.choose")));
            for (int i = 0; i < choices.size(); i++) {
                select.appendChild(new Element("option")
                        .setAttribute("value", String.valueOf(i))
                        .setText(Words.authored(choices.get(i))));
            }
            fields.appendChild(
                    new Element("label").appendChild(new Element("span").setText(Words.authored(option)), select));
        }
    }

    private void texts() {
        boolean one = asked.blanks() <= 1;
        for (int i = 0; i < Math.max(1, asked.blanks()); i++) {
            String label = one ? Words.say("study.recall.yours") : Words.say("study.recall.blank", i + 1);
            Element field =
                    new Element(asked.kind().isMarked() ? "textarea" : "input").setAttribute("data-answer", true);
            fields.appendChild(new Element("label").appendChild(new Element("span").setText(label), field));
        }
    }

    private void answered(String values) {
        Answer answer = answer(List.of(values.split(SEPARATOR, -1)));
        if (answer.isEmpty()) {
            missing.setText(Words.say("study.quiz.choose"));
            return;
        }
        show(answer, judge.apply(answer));
    }

    private Answer answer(List<String> values) {
        if (asked.kind().isChoice()) {
            return new Answer.Chosen(values.stream()
                    .filter(value -> value.matches("\\d{1,2}"))
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet()));
        }
        if (asked.kind().isArranged()) {
            return new Answer.Arranged(values.stream()
                    .map(value -> value.matches("\\d{1,2}") ? Integer.parseInt(value) : Answer.Arranged.NONE)
                    .toList());
        }
        return new Answer.Written(values);
    }

    private void show(Answer answer, Judged judged) {
        removeAll();
        getElement().removeAllChildren();
        Div outcome = new Div(new Paragraph(Words.authored(asked.prompt())));
        outcome.addClassName("yy-recall-outcome");
        outcome.getElement()
                .setAttribute("role", "status")
                .setAttribute("tabindex", "-1")
                .setAttribute("data-right", String.valueOf(judged.right()));
        outcome.add(
                judged.waits()
                        ? new Chip(Words.say("study.recall.kept"))
                        : judged.right()
                                ? new Chip(Words.say("study.quiz.right"), Chip.Tone.ACCENT).icon(VaadinIcon.CHECK)
                                : new Chip(Words.say("study.quiz.wrong"), Chip.Tone.AMBER)
                                        .icon(VaadinIcon.CLOSE_SMALL));
        outcome.add(line("study.recall.yourAnswer", said(answer)));
        if (!judged.right() && judged.solution() != null) {
            outcome.add(line("study.recall.solution", said(judged.solution())));
        }
        if (judged.explanation() != null && !judged.explanation().isBlank()) {
            Paragraph why = new Paragraph(Words.say("study.quiz.explanation", Words.authored(judged.explanation())));
            why.addClassName("yy-judged-why");
            outcome.add(why);
        }
        add(outcome);
        outcome.getElement().callJsFunction("focus");
    }

    private static Paragraph line(String key, String said) {
        return new Paragraph(new Span(Words.say(key, said)));
    }

    private String said(Answer answer) {
        return switch (answer) {
            case Answer.Chosen chosen -> options(new HashSet<>(chosen.options()));
            case Answer.Arranged arranged ->
                IntStream.range(
                                0,
                                Math.min(
                                        asked.options().size(),
                                        arranged.places().size()))
                        .mapToObj(i -> Words.authored(asked.options().get(i)) + " → "
                                + partner(arranged.places().get(i)))
                        .collect(Collectors.joining(Words.say("shell.list.comma")));
            case Answer.Written written -> String.join(Words.say("shell.list.comma"), written.texts());
        };
    }

    private String options(Set<Integer> chosen) {
        return IntStream.range(0, asked.options().size())
                .filter(chosen::contains)
                .mapToObj(i -> Words.authored(asked.options().get(i)))
                .collect(Collectors.joining(Words.say("shell.list.comma")));
    }

    private String partner(int place) {
        if (place < 0) {
            return "–";
        }
        return asked.partners().isEmpty()
                ? String.valueOf(place + 1)
                : Words.authored(
                        asked.partners().get(Math.min(place, asked.partners().size() - 1)));
    }
}
