package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Gate;
import org.yunyan.catalogue.Gates;
import org.yunyan.catalogue.Sign;
import org.yunyan.identity.Actor;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** One gate of a submitted course: what is looked at there, who has let it pass, or the button that does. */
final class GatePanel extends Section {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(45);

    /** @param pass lets it pass this gate */
    GatePanel(Gates gates, Actor actor, Course course, Gate gate, int open, Consumer<Gate> pass) {
        super(new H3(Words.of(gate)));
        addClassName("studio-gate");
        add(new Paragraph(Words.say("studio.gate." + gate.name())));
        if (gate == Gate.CREDIT) {
            add(worth(course.draft()));
        }
        course.signs().stream().filter(sign -> sign.gate() == gate).findFirst().ifPresent(sign -> add(passed(sign)));
        if (course.hasPassed(gate)) {
            return;
        }
        String hindrance = gates.hindrance(actor, course, gate);
        if (hindrance != null) {
            add(new Paragraph(Words.say("studio.gate.notYou", Words.say(hindrance))));
            return;
        }
        boolean last = course.signs().size() == Gate.values().length - 1;
        Button button = new Button(
                Words.say((last ? "studio.gate.last." : "studio.gate.pass.") + gate.name()), tap -> pass.accept(gate));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setEnabled(open == 0);
        add(button);
        if (open > 0) {
            add(new Paragraph(Words.say("studio.gate.open", open)));
        } else if (last) {
            add(new Paragraph(
                    course.due() == null
                            ? Words.say("studio.review.publish.effect", course.published() + 1)
                            : Words.say("studio.gate.due", course.published() + 1, course.due())));
        }
    }

    private static Component passed(Sign sign) {
        return new Chip(Words.say("studio.gate.passed", sign.name(), sign.at()), Chip.Tone.ACCENT)
                .icon(VaadinIcon.CHECK);
    }

    /** What credits are made of, and how long the content really takes. */
    private static Component worth(Content content) {
        Div worth = new Div(
                new Chip(Words.say("studio.hours", content.hours())),
                new Chip(Words.of(content.level())),
                new Chip(Words.of(content.mode())),
                new Chip(Words.say("studio.minutes", content.minutes())));
        worth.addClassName("yy-chips");
        BigDecimal told = content.hours().multiply(MINUTES_OF_AN_HOUR);
        boolean much = told.compareTo(BigDecimal.valueOf(content.minutes())) > 0;
        return much ? new Div(worth, new Paragraph(Words.say("studio.gate.much", told, content.minutes()))) : worth;
    }
}
