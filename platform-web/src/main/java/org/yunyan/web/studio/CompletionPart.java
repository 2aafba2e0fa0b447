package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Optional;
import org.yunyan.bank.Bank;
import org.yunyan.catalogue.Application;
import org.yunyan.catalogue.TestOut;
import org.yunyan.web.language.Words;

/** How a course may be completed without study (测过免看), and which share of its hours waits for the classroom. */
@org.springframework.stereotype.Component
final class CompletionPart implements CoursePart {

    private static final int WHOLE = 100;
    private static final int USUAL_PASS = 80;
    private static final int USUAL_COUNT = 15;
    private static final int MOST_SHARE = 50;
    private static final int USUAL_SHARE = 20;
    private static final int MOST_WEEKS = 26;
    private static final int USUAL_WEEKS = 6;

    private final Bank bank;

    CompletionPart(Bank bank) {
        this.bank = bank;
    }

    @Override
    public Optional<Component> fields(Writing writing) {
        return Optional.of(new Rules(writing));
    }

    private final class Rules extends Section {

        private final transient Writing writing;
        private final Div testOut = new Div();
        private final Div application = new Div();

        Rules(Writing writing) {
            this.writing = writing;
            addClassNames("yy-panel", "studio-quiz");
            testOut.addClassName("studio-quiz");
            application.addClassName("studio-row");
            Checkbox tests = new Checkbox(Words.say("studio.testOut.offer"), draft().testOut != null);
            tests.addValueChangeListener(ticked -> {
                draft().testOut = ticked.getValue()
                        ? new TestOut(DrawRows.first(draft(), USUAL_COUNT), USUAL_PASS, draft().hours)
                        : null;
                show();
                writing.changed().run();
            });
            Checkbox applies = new Checkbox(Words.say("studio.application.ask"), draft().application != null);
            applies.addValueChangeListener(ticked -> {
                draft().application = ticked.getValue() ? new Application(USUAL_SHARE, USUAL_WEEKS) : null;
                show();
                writing.changed().run();
            });
            add(
                    new H3(Words.say("studio.completion")),
                    tests,
                    new Paragraph(Words.say("studio.testOut.how")),
                    testOut,
                    applies,
                    new Paragraph(Words.say("studio.application.how")),
                    application);
            show();
        }

        private Draft draft() {
            return writing.draft();
        }

        private void show() {
            testOut.removeAll();
            application.removeAll();
            if (draft().testOut != null) {
                Div rules = new Div(
                        Fields.number(
                                "passPercent",
                                draft().testOut.percentToPass(),
                                1,
                                WHOLE,
                                value -> put(new TestOut(
                                        draft().testOut.draws(),
                                        value,
                                        draft().testOut.hours()))),
                        hours());
                rules.addClassName("studio-row");
                testOut.add(
                        new DrawRows(
                                bank,
                                writing,
                                DrawUse.TEST_OUT,
                                draft().testOut.draws(),
                                draws -> put(new TestOut(
                                        draws,
                                        draft().testOut.percentToPass(),
                                        draft().testOut.hours()))),
                        rules);
            }
            if (draft().application != null) {
                application.add(
                        Fields.number(
                                "application.percent",
                                draft().application.percent(),
                                1,
                                MOST_SHARE,
                                value -> put(new Application(
                                        value, draft().application.weeks()))),
                        Fields.number(
                                "application.weeks",
                                draft().application.weeks(),
                                1,
                                MOST_WEEKS,
                                value -> put(new Application(draft().application.percent(), value))));
            }
        }

        private Component hours() {
            BigDecimalField hours = new BigDecimalField(Words.say("studio.field.testOut.hours"));
            hours.setValue(draft().testOut.hours());
            hours.addValueChangeListener(typed -> {
                BigDecimal given = typed.getValue() == null ? BigDecimal.ZERO : typed.getValue();
                BigDecimal most = given.min(draft().hours).max(BigDecimal.ZERO);
                put(new TestOut(draft().testOut.draws(), draft().testOut.percentToPass(), most));
            });
            return hours;
        }

        private void put(TestOut changed) {
            draft().testOut = changed;
            writing.changed().run();
        }

        private void put(Application changed) {
            draft().application = changed;
            writing.changed().run();
        }
    }
}
