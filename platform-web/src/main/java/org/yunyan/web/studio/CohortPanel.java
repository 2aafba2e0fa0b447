package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.yunyan.cohorts.Cohort;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.catalogue.CoursePanel;
import org.yunyan.web.catalogue.CoursePlace;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Notices;

/** The cohorts of a course on its page: what is free, and her seat or her place in line. */
@org.springframework.stereotype.Component
@Order(10)
final class CohortPanel implements CoursePanel {

    private final Cohorts cohorts;

    CohortPanel(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Override
    public Optional<Component> panel(CoursePlace place) {
        List<Cohort> open = cohorts.open(place.version().course());
        if (open.isEmpty() || place.version().trainer().equals(place.reader().person())) {
            return Optional.empty();
        }
        Section panel =
                new Section(new H2(Words.say("catalogue.cohorts")), new Paragraph(Words.say("catalogue.cohorts.how")));
        panel.addClassNames("yy-part", "studio-cohorts");
        panel.setId(CatalogueNavigation.COHORTS);
        open.forEach(cohort -> panel.add(one(cohort, place)));
        return Optional.of(panel);
    }

    private Component one(Cohort cohort, CoursePlace place) {
        Actor actor = place.reader();
        String name = Words.authored(cohort.plan().name());
        Div chips = new Div(new Chip(Words.say(
                "studio.cohort.days", cohort.plan().starts(), cohort.plan().ends())));
        chips.addClassName("yy-chips");
        if (!cohort.plan().place().isEmpty()) {
            chips.add(new Chip(Words.authored(cohort.plan().place())));
        }
        Div row = new Div(new H3(name), chips);
        row.addClassName("studio-cohort");
        int waits = cohort.waitsAt(actor.person());
        if (cohort.hasSeat(actor.person())) {
            chips.add(new Chip(Words.say("catalogue.cohort.seated"), Chip.Tone.ACCENT));
            row.add(leave(cohort, name, place));
        } else if (waits > 0) {
            chips.add(new Chip(Words.say("catalogue.cohort.waits", waits), Chip.Tone.AMBER));
            row.add(leave(cohort, name, place));
        } else {
            boolean free = cohort.free() > 0;
            chips.add(new Chip(
                    free
                            ? Words.say("catalogue.cohort.free", cohort.free())
                            : Words.say(
                                    "catalogue.cohort.full", cohort.waiting().size())));
            row.add(new Button(
                    Words.say(free ? "catalogue.cohort.join" : "catalogue.cohort.wait", name),
                    tap -> tryTo(() -> cohorts.join(actor, cohort.id()))));
        }
        return row;
    }

    /** The page shows also what else has changed by it: she studies the course now. */
    private static void tryTo(Runnable act) {
        try {
            act.run();
        } catch (Refused no) {
            Notices.refused(no);
        }
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private Component leave(Cohort cohort, String name, CoursePlace place) {
        Button leave = new Button(
                Words.say("catalogue.cohort.leave", name),
                tap -> tryTo(() -> cohorts.leave(place.reader(), cohort.id())));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return leave;
    }
}
