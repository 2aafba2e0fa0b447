package org.yunyan.web.verdicts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yunyan.rules.Target;
import org.yunyan.shared.Credits;
import org.yunyan.verdicts.Warning;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.Table;

/** Whom to warn while there is time, with the least that would still meet the year. */
final class WarningRows extends Composite<Section> {

    WarningRows(List<Warning> warnings) {
        getContent().addClassName("yy-section");
        if (warnings.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.CHECK_CIRCLE_O,
                            Words.say("verdicts.warn.none"),
                            Words.say("verdicts.warn.none.why")));
            return;
        }
        String title = Words.say("verdicts.warn.title", warnings.size());
        Table table = new Table(
                        title,
                        Words.say("verdicts.name"),
                        Words.say("verdicts.outlook"),
                        "#" + Words.say("verdicts.required"),
                        "#" + Words.say("verdicts.missing"),
                        Words.say("verdicts.smallestFix"),
                        Words.say("verdicts.probation"))
                .compact();
        warnings.forEach(warning -> table.row(
                new Anchor(RegistryNavigation.address("people/credits", "person", warning.person()), warning.name()),
                new Chip(Words.of(warning.outlook()), warning.outlook().late() ? Chip.Tone.AMBER : Chip.Tone.PLAIN),
                Words.number(warning.targets().getFirst().required().value()),
                Words.number(missing(warning).value()),
                warning.fix().trainings().isEmpty() ? "–" : VerdictParts.fix(warning.fix()),
                probation(warning)));
        getContent()
                .add(
                        VerdictParts.section(title, table),
                        new Paragraph(Words.say(
                                "verdicts.warn.until",
                                warnings.getFirst().until().minusDays(1))));
    }

    private static Credits missing(Warning warning) {
        return warning.targets().stream().map(Target::missing).reduce(Credits.ZERO, Credits::max);
    }

    private static Component probation(Warning warning) {
        if (warning.probation() == null) {
            return new Div("–");
        }
        return warning.probation().done()
                ? new Chip(Words.say("verdicts.confirmable"), Chip.Tone.ACCENT)
                : new Chip(
                        Words.say(
                                "verdicts.unconfirmable",
                                warning.probation().missing(),
                                warning.probation().until().minusDays(1)),
                        Chip.Tone.AMBER);
    }
}
