package org.yunyan.web.exams;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.bank.Answer;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.exams.AttemptState;
import org.yunyan.exams.ExamPulse;
import org.yunyan.exams.ExamResult;
import org.yunyan.exams.ExamSheet;
import org.yunyan.exams.ExamStanding;
import org.yunyan.exams.Exams;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skills;
import org.yunyan.web.bank.AskedField;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;

/** A test: its conditions, then the questions with each answer kept at once, then what came of it. */
@StyleSheet("context://styles/exams.css")
@StyleSheet("context://styles/study.css")
final class ExamForm extends Div {

    private final transient Exams exams;
    private final transient Skills skills;
    private final transient Actor reader;
    private final Id<Course> course;
    private final Id<Unit> unit;
    private final transient Runnable advance;

    /** @param advance told when an attempt has ended */
    ExamForm(Exams exams, Skills skills, Actor reader, Id<Course> course, Id<Unit> unit, Runnable advance) {
        this.exams = exams;
        this.skills = skills;
        this.reader = reader;
        this.course = course;
        this.unit = unit;
        this.advance = advance;
        addClassNames("yy-quiz", "exam");
        ExamStanding standing = standing();
        if (standing.open() == null) {
            offer(standing);
        } else {
            begin();
        }
    }

    private ExamStanding standing() {
        return isPreTest() ? exams.preTest(reader, course) : exams.standing(reader, course, unit);
    }

    private boolean isPreTest() {
        return unit.equals(Exams.PRE_TEST);
    }

    private void offer(ExamStanding standing) {
        removeAll();
        Div rules = new Div();
        rules.addClassName("exam-rules");
        if (standing.done()) {
            rules.add(new Chip(Words.say("exams.done"), Chip.Tone.ACCENT).icon(VaadinIcon.CHECK));
        }
        rules.add(new Paragraph(Words.say("exams.rule", standing.questions(), standing.percentToPass())));
        rules.add(new Paragraph(
                standing.minutes() == 0
                        ? Words.say("exams.rule.noLimit")
                        : Words.say(
                                "exams.rule.limit",
                                standing.minutes(),
                                standing.grace().toMinutes())));
        add(rules);
        if (standing.attemptsLeft() > 0) {
            Button begin = new Button(Words.say("exams.begin"), tap -> begin());
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
            add(new Chip(Words.say("exams.left", standing.attemptsLeft())), begin);
        } else if (standing.againAt() != null) {
            add(new Chip(Words.say("exams.again", Words.time(standing.againAt())), Chip.Tone.AMBER));
        }
        if (!standing.past().isEmpty()) {
            add(past(standing));
        }
    }

    private Component past(ExamStanding standing) {
        Table table = new Table(
                Words.say("exams.past"),
                Words.say("exams.past.number"),
                "#" + Words.say("exams.past.percent"),
                Words.say("exams.past.ended"),
                "");
        standing.past()
                .forEach(past -> table.row(
                        past.number(),
                        past.percent() == null ? Words.of(past.state()) : Words.percent(past.percent()),
                        Words.time(past.ended()),
                        new Button(Words.say("exams.past.look"), tap -> show(exams.result(reader, past.attempt())))));
        Section section = new Section(new H2(Words.say("exams.past")), table);
        section.addClassName("yy-section");
        return section;
    }

    private void begin() {
        ask(isPreTest() ? exams.beginPreTest(reader, course) : exams.begin(reader, course, unit));
    }

    private void ask(ExamSheet sheet) {
        if (sheet.over()) {
            show(exams.result(reader, sheet.attempt()));
            return;
        }
        removeAll();
        Paragraph kept = new Paragraph(Words.say(
                "exams.kept", sheet.answers().size(), sheet.questions().size()));
        kept.addClassName("exam-kept");
        kept.getElement().setAttribute("role", "status");
        ExamTimer timer = new ExamTimer(new ExamTimer.Clock() {
            @Override
            public ExamPulse beat() {
                return exams.beat(reader, sheet.attempt());
            }

            @Override
            public void over() {
                show(exams.result(reader, sheet.attempt()));
                advance.run();
            }
        });
        Div bar = new Div(timer, kept);
        bar.addClassName("exam-bar");
        add(bar);
        List<AskedField> fields = new ArrayList<>();
        for (int i = 0; i < sheet.questions().size(); i++) {
            int index = i;
            AskedField field = new AskedField(i + 1, sheet.questions().get(i));
            field.answer(sheet.answers().get(i));
            field.onChange(answer -> keep(sheet.attempt(), index, answer, kept));
            fields.add(field);
            add(field);
        }
        add(ending(sheet.attempt(), fields));
    }

    private void keep(String attempt, int index, Answer answer, Paragraph kept) {
        try {
            ExamPulse pulse = exams.save(reader, attempt, index, answer);
            kept.setText(Words.say("exams.kept", pulse.answered(), pulse.questions()));
        } catch (Refused.Conflict over) {
            show(exams.result(reader, attempt));
            advance.run();
        }
    }

    /** Whoever left something open is led there once; then she may hand in all the same. */
    private Component ending(String attempt, List<AskedField> fields) {
        Paragraph missing = new Paragraph();
        missing.addClassName("yy-quiz-missing");
        missing.getElement().setAttribute("role", "alert");
        Button send = new Button(Words.say("exams.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        send.addClickListener(tap -> {
            List<AskedField> tooLong =
                    fields.stream().filter(AskedField::isTooLong).toList();
            if (!tooLong.isEmpty()) {
                tooLong.getFirst().focus();
                return;
            }
            List<AskedField> open =
                    fields.stream().filter(field -> field.answer() == null).toList();
            if (open.isEmpty() || !missing.getText().isEmpty()) {
                show(exams.handIn(reader, attempt));
                advance.run();
                return;
            }
            open.forEach(AskedField::miss);
            missing.setText(Words.say("exams.missing", open.size()));
            open.getFirst().focus();
        });
        Div ending = new Div(missing, send);
        ending.addClassName("exam-ending");
        return ending;
    }

    private void show(ExamResult result) {
        removeAll();
        add(new ExamOutcome(result, skills.framework()));
        ExamStanding standing = standing();
        if (result.state() == AttemptState.SETTLED && !result.passed() && standing.attemptsLeft() > 0) {
            Button again = new Button(Words.say("exams.tryAgain", standing.attemptsLeft()), tap -> offer(standing()));
            again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(again);
        } else if (standing.againAt() != null && !standing.done()) {
            add(new Chip(Words.say("exams.again", Words.time(standing.againAt())), Chip.Tone.AMBER));
        }
    }
}
