package org.yunyan.web.exams;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yunyan.exams.AttemptState;
import org.yunyan.exams.ExamResult;
import org.yunyan.skills.Skill;
import org.yunyan.web.bank.AnswerWords;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;
import org.yunyan.web.why.Reasons;

/** What came of an attempt: the whole, skill by skill, and question by question. */
final class ExamOutcome extends Div {

    private static final double WHOLE = 100;

    ExamOutcome(ExamResult result, List<Skill> framework) {
        addClassName("yy-quiz");
        add(outcome(result));
        if (result.state() == AttemptState.SETTLED) {
            add(bySkill(result, framework));
        }
        for (int i = 0; i < result.lines().size(); i++) {
            add(line(i + 1, result.lines().get(i)));
        }
    }

    private static Component outcome(ExamResult result) {
        Div outcome = new Div();
        outcome.addClassName("yy-quiz-outcome");
        outcome.getElement()
                .setAttribute("role", "status")
                .setAttribute("tabindex", "-1")
                .setAttribute("data-passed", String.valueOf(result.passed()));
        outcome.add(new Paragraph(words(result)));
        outcome.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'center'})");
        return outcome;
    }

    private static String words(ExamResult result) {
        if (result.state() != AttemptState.SETTLED) {
            return Words.say("exams.outcome.waits");
        }
        return Words.say(
                result.passed() ? "exams.outcome.passed" : "exams.outcome.failed",
                result.percent(),
                result.percentToPass());
    }

    private static Component bySkill(ExamResult result, List<Skill> framework) {
        Table table = new Table(
                Words.say("exams.bySkill"), Words.say("exams.bySkill.skill"), "#" + Words.say("exams.bySkill.share"));
        framework.stream()
                .filter(skill -> result.bySkill().containsKey(skill.id()))
                .forEach(skill -> table.row(
                        Reasons.name(skill, Words.locale()),
                        Words.percent(Math.round(result.bySkill().get(skill.id()) * WHOLE))));
        Section section = new Section(new H2(Words.say("exams.bySkill")), table);
        section.addClassName("yy-section");
        return section;
    }

    private static Component line(int number, ExamResult.Line line) {
        Article article = new Article(new H3(Words.say(
                "bank.asked.prompt", number, Words.authored(line.asked().prompt()))));
        article.addClassNames("yy-question", "yy-judged");
        article.add(
                state(line), new Paragraph(Words.say("exams.line.yours", AnswerWords.of(line.asked(), line.given()))));
        if (line.solution() != null && line.share() < 1) {
            article.add(new Paragraph(Words.say("exams.line.right", AnswerWords.of(line.asked(), line.solution()))));
        }
        if (line.explanation() != null && !line.explanation().isBlank()) {
            Paragraph why = new Paragraph(Words.say("study.quiz.explanation", Words.authored(line.explanation())));
            why.addClassName("yy-judged-why");
            article.add(why);
        }
        if (line.mark() != null && !line.mark().note().isBlank()) {
            article.add(new Paragraph(
                    Words.say("exams.line.note", Words.authored(line.mark().note()))));
        }
        return article;
    }

    private static Chip state(ExamResult.Line line) {
        if (line.waits()) {
            return new Chip(Words.say("exams.line.waits"), Chip.Tone.AMBER).icon(VaadinIcon.CLOCK);
        }
        if (line.share() >= 1) {
            return new Chip(Words.say("study.quiz.right"), Chip.Tone.ACCENT).icon(VaadinIcon.CHECK);
        }
        return line.share() > 0
                ? new Chip(Words.say("exams.line.partly", Math.round(line.share() * WHOLE)), Chip.Tone.AMBER)
                : new Chip(Words.say("study.quiz.wrong"), Chip.Tone.AMBER).icon(VaadinIcon.CLOSE_SMALL);
    }
}
