package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.web.audience.AudienceNavigation;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.language.Words;

/** What came of a completed course: the credits, the rule behind them, and what could be next. Calm, no confetti. */
final class CompletionPanel extends Section {

    private final CompletionWords words;
    private final Actor reader;

    CompletionPanel(CompletionWords words, Actor reader) {
        this.words = words;
        this.reader = reader;
        addClassNames("yy-panel", "yy-completed");
        setVisible(false);
    }

    /** Steps back while another unit is looked at. */
    void hide() {
        setVisible(false);
    }

    /** Shows it at the moment of completion; before that there is nothing to show. */
    void show(Id<Course> course, Content content, Enrolment enrolment) {
        if (!enrolment.isCompleted() || isVisible()) {
            return;
        }
        setVisible(true);
        removeAll();
        Icon icon = VaadinIcon.CHECK_CIRCLE_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Div said = new Div(
                new H2(Words.say("study.completed", Words.authored(content.title()))),
                new Paragraph(words.credits(reader, course, enrolment)));
        said.getElement().setAttribute("role", "status");
        Anchor review = new Anchor(CatalogueNavigation.reviews(course), Words.say("catalogue.review.write"));
        Anchor credits = new Anchor("credits", Words.say("study.completed.credits"));
        Anchor survey = new Anchor(AudienceNavigation.survey(course), Words.say("survey.door"));
        Div ways = new Div(survey, review, credits);
        ways.addClassName("yy-completed-ways");
        add(new Div(icon, said), ways);
        Component next = words.next(reader);
        if (next != null) {
            add(next);
        }
    }
}
