package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.web.bank.BankNavigation;
import org.yunyan.web.exams.ExamsNavigation;
import org.yunyan.web.language.Words;

/** The fields of a test: what it draws from the bank, its pass mark, attempts and time. */
@org.springframework.stereotype.Component
final class ExamPart implements UnitPart {

    private static final int WHOLE = 100;
    private static final int MOST_ATTEMPTS = 10;
    private static final int LONGEST = 240;
    private static final int USUAL_COUNT = 10;

    private final Bank bank;

    ExamPart(Bank bank) {
        this.bank = bank;
    }

    @Override
    public Optional<Component> fields(Writing writing, UnitDraft unit) {
        return unit.kind == UnitKind.TEST ? Optional.of(section(writing, unit)) : Optional.empty();
    }

    private Component section(Writing writing, UnitDraft unit) {
        List<Draw> draws = unit.exam == null ? DrawRows.first(writing.draft(), USUAL_COUNT) : unit.exam.draws();
        if (unit.exam == null) {
            unit.exam = new Exam(draws, Unit.PASS_PERCENT, Unit.ATTEMPTS, 0);
        }
        Div rules = new Div(
                Fields.number(
                        "passPercent",
                        unit.exam.percentToPass(),
                        1,
                        WHOLE,
                        value -> change(
                                writing,
                                unit,
                                exam -> new Exam(exam.draws(), value, exam.attemptsADay(), exam.minutes()))),
                Fields.number(
                        "attempts",
                        unit.exam.attemptsADay(),
                        1,
                        MOST_ATTEMPTS,
                        value -> change(
                                writing,
                                unit,
                                exam -> new Exam(exam.draws(), exam.percentToPass(), value, exam.minutes()))),
                Fields.number(
                        "exam.minutes",
                        unit.exam.minutes(),
                        0,
                        LONGEST,
                        value -> change(
                                writing,
                                unit,
                                exam -> new Exam(exam.draws(), exam.percentToPass(), exam.attemptsADay(), value))));
        rules.addClassName("studio-row");
        Section section = new Section(
                new H3(Words.say("studio.exam")),
                new Paragraph(Words.say("studio.exam.how")),
                new DrawRows(
                        bank,
                        writing,
                        DrawUse.TEST,
                        draws,
                        changed -> change(
                                writing,
                                unit,
                                exam -> new Exam(changed, exam.percentToPass(), exam.attemptsADay(), exam.minutes()))),
                rules,
                new Anchor(BankNavigation.list(), Words.say("studio.exam.bank")),
                new Anchor(ExamsNavigation.marking(writing.course()), Words.say("studio.exam.marking")));
        section.addClassNames("yy-panel", "studio-quiz");
        return section;
    }

    private static void change(Writing writing, UnitDraft unit, UnaryOperator<Exam> change) {
        unit.exam = change.apply(unit.exam);
        writing.changed().run();
    }
}
