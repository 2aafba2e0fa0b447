package org.yunyan.web.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Page;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;
import org.yunyan.web.catalogue.CourseWords;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.CourseCard;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.study.StudyNavigation;

/** All courses that she studies or has studied. */
@Route(value = "learning", layout = MainLayout.class)
@RolesAllowed("TEACHER")
final class LearningScreen extends Screen {

    private final Study study;
    private final Catalogue catalogue;

    LearningScreen(CurrentActor currentActor, Study study, Catalogue catalogue) {
        super("home.learning.title");
        this.study = study;
        this.catalogue = catalogue;
        Actor actor = currentActor.get();
        head().back("home", Words.say("home.place"))
                .actions(
                        way(StudyNavigation.NOTEBOOK, "study.notebook.title"),
                        way(StudyNavigation.ALONG, "study.along.title"));
        add(shelf(actor, EnrolmentState.ACTIVE, "home.learning.active"));
        add(shelf(actor, EnrolmentState.COMPLETED, "home.learning.completed"));
    }

    private static Anchor way(String address, String key) {
        Anchor way = new Anchor(address, Words.say(key));
        way.addClassName("yy-go-quiet");
        return way;
    }

    private Component shelf(Actor actor, EnrolmentState state, String title) {
        List<Enrolment> enrolments =
                study.enrolments(actor.person(), Set.of(state), 0, Page.MOST).items();
        Section section = new Section(new H2(Words.say(title)));
        section.addClassName("yy-section");
        if (enrolments.isEmpty()) {
            section.add(new Paragraph(Words.say("home.learning.none")));
            return section;
        }
        Div cards = new Div();
        cards.addClassName("yy-cards");
        enrolments.forEach(enrolment -> cards.add(card(enrolment)));
        section.add(cards);
        return section;
    }

    private Component card(Enrolment enrolment) {
        Content content =
                catalogue.version(enrolment.course(), enrolment.number()).content();
        int units = content.needed().size();
        CourseCard card = new CourseCard(CourseWords.title(content), "course/" + enrolment.course())
                .chips(Chip.subject(content.subject()), new Chip(Words.of(content.level())));
        if (enrolment.isCompleted()) {
            return card.facts(Words.day(enrolment.completion().at()));
        }
        int done = (int) enrolment.unitsDone();
        return card.progress(units == 0 ? 0 : done * 100 / units, Words.say("home.unitsDone", done, units));
    }
}
