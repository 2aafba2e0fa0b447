package org.yunyan.web.discussion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.discussion.Deed;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Echo;
import org.yunyan.discussion.Echoes;
import org.yunyan.discussion.Moderation;
import org.yunyan.identity.Actor;
import org.yunyan.study.Rating;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** What was reported in the county, longest waiting first: discussions, and reviews of courses. */
@Route(value = DiscussionNavigation.MODERATION, layout = MainLayout.class)
@RolesAllowed({"OFFICER", "ADMIN"})
@Menu(title = "discussion.moderation.place", icon = "vaadin:flag-o", order = 9)
@StyleSheet("context://styles/discussion.css")
final class ModerationScreen extends Screen implements BeforeEnterObserver {

    private static final int MOST = 50;

    private final Actor officer;
    private final Moderation moderation;
    private final Echoes echoes;
    private final Catalogue catalogue;
    private final Div content = new Div();
    private final Paragraph said = new Paragraph();

    ModerationScreen(CurrentActor currentActor, Moderation moderation, Echoes echoes, Catalogue catalogue) {
        super("discussion.moderation.title");
        this.officer = currentActor.get();
        this.moderation = moderation;
        this.echoes = echoes;
        this.catalogue = catalogue;
        addClassName("talk");
        content.addClassName("yy-stack");
        said.getElement().setAttribute("role", "status");
        said.addClassName("talk-said");
        head().lead(Words.say("discussion.moderation.lead"));
        add(said, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show();
    }

    private void show() {
        content.removeAll();
        List<Discussion> discussions = moderation.reported(officer, 0, MOST).items();
        List<Echo> reviews = echoes.reported(officer, 0, MOST).items();
        if (discussions.isEmpty() && reviews.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    Words.say("discussion.moderation.none"),
                    Words.say("discussion.moderation.none.why")));
            return;
        }
        section(
                "discussion.moderation.discussions",
                discussions.stream()
                        .<Component>map(one -> new DiscussionCard(
                                one,
                                catalogue.version(one.course(), one.number()).content()))
                        .toList());
        section(
                "discussion.moderation.reviews",
                reviews.stream().map(this::review).toList());
    }

    private void section(String title, List<Component> cards) {
        if (!cards.isEmpty()) {
            Section section = new Section(new H2(Words.say(title, cards.size())));
            section.addClassName("yy-section");
            section.add(cards);
            content.add(section);
        }
    }

    private Component review(Echo echo) {
        Rating rating = echoes.review(echo);
        Article card = new Article();
        card.addClassNames("yy-panel", "talk-post");
        card.add(
                new Paragraph(Words.say(
                        "discussion.moderation.review", Words.authored(rating.name()), rating.stars(), rating.at())),
                new Paragraph(Words.authored(rating.text())));
        echo.complaints().forEach(complaint -> {
            Paragraph why = new Paragraph(Words.say(
                    "discussion.complaint",
                    Words.of(complaint.abuse()),
                    complaint.at(),
                    Words.authored(complaint.note())));
            why.addClassName("talk-complaint");
            card.add(why);
        });
        Div drawer = new Div();
        Button hide = button("discussion.hide", VaadinIcon.EYE_SLASH);
        hide.addClickListener(tap -> {
            ReasonForm form =
                    new ReasonForm(Words.say("discussion.hide"), reason -> judge(rating, Deed.HIDDEN, reason));
            form.onCancel(drawer::removeAll);
            drawer.removeAll();
            drawer.add(form);
            form.focusFirst();
        });
        Button keep = button("discussion.keep", VaadinIcon.CHECK);
        keep.addClickListener(tap -> judge(rating, Deed.KEPT, ""));
        Div buttons = new Div(hide, keep);
        buttons.addClassName("talk-buttons");
        card.add(buttons, drawer);
        return card;
    }

    private void judge(Rating rating, Deed deed, String reason) {
        echoes.judge(officer, rating, deed, reason);
        show();
        said.setText(Words.say("discussion.done." + deed.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Button button(String key, VaadinIcon picture) {
        Button button = new Button(Words.say(key), picture.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
