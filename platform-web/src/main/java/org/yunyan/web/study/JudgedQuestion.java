package org.yunyan.web.study;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.yunyan.study.AttemptResult;
import org.yunyan.study.QuizPaper;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** A question after an attempt: what was chosen, whether it was right, and why. */
final class JudgedQuestion extends Article {

    JudgedQuestion(int number, QuizPaper.Asked question, AttemptResult.Judged judged) {
        addClassNames("yy-question", "yy-judged");
        getElement().setAttribute("data-right", String.valueOf(judged.right()));
        add(new H2(Words.say("study.quiz.prompt", number, Words.authored(question.prompt()))));
        add(
                judged.right()
                        ? new Chip(Words.say("study.quiz.right"), Chip.Tone.ACCENT).icon(VaadinIcon.CHECK)
                        : new Chip(Words.say("study.quiz.wrong"), Chip.Tone.AMBER).icon(VaadinIcon.CLOSE_SMALL));
        UnorderedList options = new UnorderedList();
        for (int i = 0; i < question.options().size(); i++) {
            options.add(option(question, judged, i));
        }
        add(options);
        if (judged.explanation() != null && !judged.explanation().isBlank()) {
            Paragraph why = new Paragraph(Words.say("study.quiz.explanation", Words.authored(judged.explanation())));
            why.addClassName("yy-judged-why");
            add(why);
        }
    }

    private static ListItem option(QuizPaper.Asked question, AttemptResult.Judged judged, int option) {
        ListItem item = new ListItem(QuestionField.option(question, option));
        if (judged.chosen().contains(option)) {
            item.add(new Chip(Words.say("study.quiz.yours")));
        }
        if (judged.correct().contains(option)) {
            item.add(new Chip(Words.say("study.quiz.correct"), Chip.Tone.ACCENT));
        }
        return item;
    }
}
