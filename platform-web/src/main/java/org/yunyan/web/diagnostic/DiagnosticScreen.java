package org.yunyan.web.diagnostic;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.yunyan.diagnostic.DiagnosticOffer;
import org.yunyan.diagnostic.Diagnostics;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.why.Reasons;

/** The skills that can be diagnosed for her stage and subject, largest gap first, with what was found before. */
@Route(value = DiagnosticNavigation.OFFERS, layout = MainLayout.class)
@PermitAll
final class DiagnosticScreen extends Screen {

    DiagnosticScreen(CurrentActor currentActor, Diagnostics diagnostics) {
        super("diagnostic.title");
        head().back("growth", Words.say("growth.title")).lead(Words.say("diagnostic.lead"));
        List<DiagnosticOffer> offers = diagnostics.offers(currentActor.get());
        if (offers.isEmpty()) {
            add(new EmptyState(VaadinIcon.LINE_CHART, Words.say("diagnostic.none"), Words.say("diagnostic.none.why")));
            return;
        }
        Div cards = new Div();
        cards.addClassName("yy-cards");
        offers.forEach(offer -> cards.add(card(offer)));
        add(cards);
    }

    private static Component card(DiagnosticOffer offer) {
        Anchor door = new Anchor(
                DiagnosticNavigation.skill(offer.gap().skill().id()),
                Reasons.name(offer.gap().skill(), Words.locale()));
        door.addClassName("yy-card-door");
        Article card = new Article(new H2(door), new Paragraph(standing(offer)));
        card.addClassName("yy-card");
        if (offer.result() != null) {
            card.add(new RangeBar(offer.result(), offer.gap().target()));
        }
        return card;
    }

    private static String standing(DiagnosticOffer offer) {
        if (offer.begun()) {
            return Words.say("diagnostic.begun");
        }
        if (offer.result() != null) {
            return Words.say("diagnostic.last", offer.result().ended(), RangeBar.words(offer.result()));
        }
        return Words.say(
                "diagnostic.offer",
                RangeBar.rounded(offer.gap().evidenced()),
                offer.gap().target());
    }
}
