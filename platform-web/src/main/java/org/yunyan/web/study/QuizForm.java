package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.study.AnswerSheet;
import org.yunyan.study.AttemptResult;
import org.yunyan.study.QuizPaper;
import org.yunyan.study.Study;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** A quiz: questions, then what was right and why, and how many attempts are left. What is chosen survives a reload. */
@JavaScript("context://js/study-quiz.js")
final class QuizForm extends Div {

    private static final String KEPT = "event.detail.answers";

    private final Study study;
    private final Actor reader;
    private final Id<Course> course;
    private final Unit unit;
    private final Runnable onDone;
    private final List<QuestionField> fields = new ArrayList<>();

    QuizForm(Study study, UnitPlace here, Runnable onDone) {
        this.study = study;
        this.reader = here.actor();
        this.course = here.course();
        this.unit = here.unit();
        this.onDone = onDone;
        addClassName("yy-quiz");
        getElement()
                .addEventListener(
                        "quiz-kept",
                        kept -> restore(kept.getEventData().get(KEPT).asString()))
                .addEventData(KEPT);
        ask();
    }

    private void ask() {
        QuizPaper paper = study.quiz(reader, course, unit.id());
        removeAll();
        fields.clear();
        add(standing(paper));
        if (paper.passed() || paper.attemptsLeft() == 0) {
            return;
        }
        for (int i = 0; i < paper.questions().size(); i++) {
            fields.add(new QuestionField(i + 1, paper.questions().get(i)));
        }
        fields.forEach(this::add);
        Paragraph missing = new Paragraph();
        missing.addClassName("yy-quiz-missing");
        missing.getElement().setAttribute("role", "alert");
        Button send = new Button(Words.say("study.quiz.send"), tap -> send(paper, missing));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        add(missing, send);
        getElement().executeJs("window.yunyanQuiz.keep(this, $0)", key(paper));
    }

    /** What was chosen before the page was loaded anew: questions parted by semicolons, options by commas. */
    void restore(String kept) {
        String[] answers = kept.split(";", -1);
        for (int i = 0; i < Math.min(fields.size(), answers.length); i++) {
            if (answers[i].matches("\\d{1,2}(,\\d{1,2})*")) {
                fields.get(i)
                        .choose(Stream.of(answers[i].split(","))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()));
            }
        }
    }

    /** Of this person's attempt at this quiz. */
    private String key(QuizPaper paper) {
        return String.join(
                ":", reader.person().value(), course.value(), unit.id().value(), String.valueOf(paper.attempt()));
    }

    private Component standing(QuizPaper paper) {
        Div standing = new Div();
        standing.addClassNames("yy-quiz-standing");
        if (paper.passed()) {
            standing.add(
                    new Chip(Words.say("study.quiz.passed", paper.best()), Chip.Tone.ACCENT).icon(VaadinIcon.CHECK));
            return standing;
        }
        String rule = Words.say("study.quiz.rule", paper.questions().size(), paper.passPercent());
        standing.add(new Paragraph(rule), attempts(paper.attemptsLeft(), paper.againAt()));
        if (paper.best() != null) {
            standing.add(new Chip(Words.say("study.quiz.best", paper.best())));
        }
        return standing;
    }

    private static Chip attempts(int left, java.time.Instant againAt) {
        return left > 0
                ? new Chip(Words.say("study.quiz.left", left))
                : new Chip(Words.say("study.quiz.none", Words.time(againAt)), Chip.Tone.AMBER);
    }

    private void send(QuizPaper paper, Paragraph missing) {
        List<QuestionField> open =
                fields.stream().filter(field -> field.chosen().isEmpty()).toList();
        if (!open.isEmpty()) {
            open.forEach(QuestionField::miss);
            missing.setText(Words.say("study.quiz.missing", open.size()));
            open.getFirst().focus();
            return;
        }
        List<Set<Integer>> answers = fields.stream().map(QuestionField::chosen).toList();
        AttemptResult result = study.answer(reader, new AnswerSheet(course, unit.id(), paper.attempt(), answers));
        getElement().executeJs("window.yunyanQuiz.forget($0)", key(paper));
        show(paper, result);
        onDone.run();
    }

    private void show(QuizPaper paper, AttemptResult result) {
        removeAll();
        add(outcome(result));
        for (int i = 0; i < paper.questions().size(); i++) {
            add(new JudgedQuestion(
                    i + 1, paper.questions().get(i), result.questions().get(i)));
        }
        if (!result.passed() && result.attemptsLeft() > 0) {
            Button again = new Button(Words.say("study.quiz.again", result.attemptsLeft()), tap -> ask());
            again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(again);
        }
    }

    private Component outcome(AttemptResult result) {
        Div outcome = new Div();
        outcome.addClassName("yy-quiz-outcome");
        outcome.getElement()
                .setAttribute("role", "status")
                .setAttribute("tabindex", "-1")
                .setAttribute("data-passed", String.valueOf(result.passed()));
        outcome.add(new Paragraph(Words.say(
                result.passed() ? "study.quiz.outcome.passed" : "study.quiz.outcome.failed",
                result.percent(),
                unit.percentToPass())));
        if (!result.passed()) {
            Optional.ofNullable(result.againAt())
                    .ifPresentOrElse(
                            at -> outcome.add(attempts(0, at)),
                            () -> outcome.add(attempts(result.attemptsLeft(), null)));
            outcome.add(new Paragraph(Words.say("study.quiz.outcome.hint")));
        }
        outcome.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'center'})");
        return outcome;
    }
}
