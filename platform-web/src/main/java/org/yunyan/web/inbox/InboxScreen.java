package org.yunyan.web.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.yunyan.identity.Actor;
import org.yunyan.messages.Message;
import org.yunyan.messages.Messages;
import org.yunyan.shared.Page;
import org.yunyan.web.discussion.DiscussionNavigation;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.why.CourseTitles;
import org.yunyan.web.why.Muting;
import org.yunyan.web.why.ReasonChips;

/** Messages, newest first, a page at a time ({@code ?page=}). */
@Route(value = "inbox", layout = MainLayout.class)
@PermitAll
final class InboxScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 20;
    private static final int MOST_PAGES = 1_000;

    private final Actor actor;
    private final Messages messages;
    private final ReasonChips chips;
    private final CourseTitles titles;
    private final Div list = new Div();

    InboxScreen(CurrentActor currentActor, Messages messages, Muting muting, CourseTitles titles) {
        super("inbox.title");
        this.actor = currentActor.get();
        this.messages = messages;
        this.chips = muting.chips(actor);
        this.titles = titles;
        Button all = new Button(Words.say("inbox.readAll"), tap -> {
            messages.readAll(actor);
            show(0);
        });
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        head().actions(all, new Anchor("inbox/settings", Words.say("inbox.settings")));
        list.addClassName("yy-stack");
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(0));
    }

    private void show(int page) {
        list.removeAll();
        Page<Message> found = messages.inbox(actor, Math.min(page, MOST_PAGES) * A_PAGE, A_PAGE);
        if (found.items().isEmpty()) {
            list.add(new EmptyState(VaadinIcon.ENVELOPE_OPEN_O, Words.say("inbox.none"), Words.say("inbox.none.why")));
            return;
        }
        CourseTitles.Titles hers = titles.about(
                Words.locale(), found.items().stream().map(Message::about).toList());
        found.items().forEach(message -> list.add(card(message, hers)));
        list.add(pages(page, found));
    }

    private Component card(Message message, CourseTitles.Titles hers) {
        Article card = new Article();
        card.addClassNames("yy-card", "yy-message");
        card.getElement().setAttribute("data-unread", String.valueOf(message.unread()));
        card.add(
                new H2(Words.say(message.titleKey(), hers.facts(message.about(), message.args()))),
                new Paragraph(Words.time(message.at())));
        if (!message.why().isEmpty()) {
            Div why = new Div();
            why.addClassName("yy-chips");
            message.why().forEach(one -> why.add(chips.of(one)));
            card.add(why);
        }
        Div actions = new Div();
        actions.addClassName("yy-card-actions");
        address(message).ifPresent(address -> {
            Button open = new Button(Words.say("inbox.open." + message.kind().name()), tap -> {
                messages.read(actor, message.id());
                tap.getSource().getUI().ifPresent(ui -> ui.getPage().setLocation(address));
            });
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(open);
        });
        if (message.unread()) {
            Button read = new Button(Words.say("inbox.read"));
            read.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            read.addClickListener(tap -> {
                messages.read(actor, message.id());
                card.getElement().setAttribute("data-unread", "false");
                read.setVisible(false);
            });
            actions.add(read);
        }
        card.add(actions);
        return card;
    }

    private static Optional<String> address(Message message) {
        return switch (message.kind()) {
            case PUSHED, PLANNED, ANSWERED, COHORT, MARKED -> Optional.of("course/" + message.about());
            case PUBLISHED, RETURNED, DUPLICATED, COAUTHOR -> Optional.of("studio/" + message.about());
            case CREDITED, REVERSED, DEADLINE -> Optional.of("credits");
            case QUESTIONED, SETTLED -> Optional.of("credits/flags?flag=" + message.about());
            case APPLICATION_DUE -> Optional.of("apply/" + message.about());
            case CLAIM -> Optional.of("credits/claims/" + message.about());
            case CLAIMS_WAITING -> Optional.of("registry/claims");
            case NOTICE_OPENED, NOTICE_CLOSING, OBJECTED, OBJECTION_DECIDED ->
                Optional.of("credits/notices?notice=" + message.about());
            case VERDICT -> Optional.of("credits/verdicts");
            case CERTIFICATE_CORRECTED, CERTIFICATE_REVOKED -> Optional.of("credits/certificates");
            case ASKED -> Optional.of(DiscussionNavigation.waiting(message.about()));
            case ABUSE_REPORTED -> Optional.of(DiscussionNavigation.reported(message.about()));
            case DISCUSSED -> Optional.of(DiscussionNavigation.discussion(message.about()));
            case RULED -> Optional.ofNullable(message.about()).map(DiscussionNavigation::discussion);
            case REVIEW_ANSWERED -> Optional.of("course/" + message.about() + "#reviews");
            case NOTICE -> Optional.empty();
        };
    }

    private static Component pages(int page, Page<Message> found) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("inbox.pages"));
        if (page > 0) {
            pages.add(new Anchor("inbox?page=" + (page - 1), Words.say("inbox.newer")));
        }
        if (found.offset() + found.items().size() < found.total()) {
            pages.add(new Anchor("inbox?page=" + (page + 1), Words.say("inbox.older")));
        }
        return pages;
    }
}
