package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.duplicates.Duplicates;
import org.yunyan.identity.Actor;
import org.yunyan.recommender.IndexUnavailable;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.CourseCard;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** Courses that wait for a reviewer, longest waiting first. */
@Route(value = "review", layout = MainLayout.class)
@RolesAllowed({"OFFICER", "ADMIN"})
@Menu(title = "studio.review.place", icon = "vaadin:clipboard-check", order = 7)
final class ReviewScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Catalogue catalogue;
    private final Duplicates duplicates;
    private final Div content = new Div();

    ReviewScreen(CurrentActor currentActor, Catalogue catalogue, Duplicates duplicates) {
        super("studio.review.title");
        this.actor = currentActor.get();
        this.catalogue = catalogue;
        this.duplicates = duplicates;
        content.addClassName("yy-section");
        head().lead(Words.say("studio.review.lead"));
        head().actions(new Anchor("recommending/duplicates", Words.say("duplicates.link")));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        content.removeAll();
        List<Course> waiting = catalogue.waitingForReview(actor, 0, Page.MOST).items();
        if (waiting.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O, Words.say("studio.review.none"), Words.say("studio.review.none.why")));
            return;
        }
        Div cards = new Div();
        cards.addClassName("yy-cards");
        Set<Id<Course>> doubles = doubles();
        waiting.forEach(course -> cards.add(card(course, doubles.contains(course.id()))));
        content.add(new H2(Words.say("studio.review.waiting", waiting.size())), cards);
    }

    /** Reviewing goes on also when the index that finds doubles is away. */
    private Set<Id<Course>> doubles() {
        try {
            return duplicates.waiting(actor).stream()
                    .map(group -> group.members().getFirst().course())
                    .collect(Collectors.toSet());
        } catch (IndexUnavailable away) {
            return Set.of();
        }
    }

    private Component card(Course course, boolean isDouble) {
        Content draft = course.draft();
        CourseCard card = new CourseCard(Words.authored(draft.title()), "review/" + course.id())
                .chips(Chip.subject(draft.subject()), new Chip(Words.of(draft.level())))
                .facts(
                        course.trainerName(),
                        Words.say("studio.minutes", draft.minutes()),
                        Words.say("studio.hours", draft.hours()),
                        Words.say("studio.review.since", course.changed()));
        course.signs()
                .forEach(sign -> card.chips(new Chip(
                                Words.say("studio.gate.passed.by", Words.of(sign.gate()), sign.name()),
                                Chip.Tone.ACCENT)
                        .icon(VaadinIcon.CHECK)));
        if (isDouble) {
            card.chips(new Chip(Words.say("duplicates.chip"), Chip.Tone.AMBER).icon(VaadinIcon.COPY_O));
        }
        return course.isWrittenBy(actor.person()) ? card.effect(Words.say("studio.review.own")) : card;
    }
}
