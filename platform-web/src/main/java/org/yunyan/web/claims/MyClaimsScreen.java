package org.yunyan.web.claims;

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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimKind;
import org.yunyan.claims.Claims;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** Her claims, what changed last first ({@code ?page=}), and the way to a new one. */
@Route(value = "credits/claims", layout = MainLayout.class)
@PermitAll
final class MyClaimsScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 20;

    private final Actor actor;
    private final Claims claims;
    private final Div content = new Div();

    MyClaimsScreen(CurrentActor currentActor, Claims claims) {
        super("claims.title");
        this.actor = currentActor.get();
        this.claims = claims;
        head().back("credits", Words.say("credits.title")).lead(Words.say("claims.lead"));
        content.addClassName("yy-stack");
        add(begin(), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        int page = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(0);
        content.removeAll();
        Page<Claim> found = claims.mine(actor, page * A_PAGE, A_PAGE);
        if (found.items().isEmpty()) {
            content.add(
                    new EmptyState(VaadinIcon.DIPLOMA_SCROLL, Words.say("claims.none"), Words.say("claims.none.why")));
            return;
        }
        Div cards = new Div();
        cards.addClassName("yy-cards");
        found.items().forEach(claim -> cards.add(card(claim)));
        content.add(cards, pages(page, found));
    }

    private Component begin() {
        Select<ClaimKind> kind = new Select<>();
        kind.setLabel(Words.say("claims.new.kind"));
        kind.setItems(
                Arrays.stream(ClaimKind.values()).filter(ClaimKind::isClaimed).toList());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(ClaimKind.OUTSIDE_TRAINING);
        Button begin = new Button(Words.say("claims.new"), tap -> {
            Claim draft = claims.draft(actor, kind.getValue());
            getUI().ifPresent(ui -> ui.navigate("credits/claims/" + draft.id()));
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div line = new Div(kind, begin);
        line.addClassName("claims-begin");
        return line;
    }

    private static Component card(Claim claim) {
        Anchor door = new Anchor("credits/claims/" + claim.id(), ClaimWords.title(claim));
        door.addClassName("yy-card-door");
        Div chips = new Div(
                ClaimWords.state(claim), new Chip(Words.of(claim.details().kind())));
        chips.addClassName("yy-card-chips");
        Article card = new Article(
                chips,
                new H2(door),
                new Paragraph(ClaimWords.days(claim.details())),
                new ClaimSteps(claim),
                new Paragraph(ClaimWords.standing(claim)));
        card.addClassName("yy-card");
        return card;
    }

    static Component pages(int page, Page<Claim> found, java.util.function.IntFunction<String> address) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("claims.pages"));
        if (page > 0) {
            pages.add(new Anchor(address.apply(page - 1), Words.say("claims.pages.before")));
        }
        if (found.offset() + found.items().size() < found.total()) {
            pages.add(new Anchor(address.apply(page + 1), Words.say("claims.pages.after")));
        }
        return pages;
    }

    private static Component pages(int page, Page<Claim> found) {
        return pages(page, found, number -> "credits/claims?page=" + number);
    }
}
