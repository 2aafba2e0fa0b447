package org.yunyan.web.claims;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Claims;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** One claim of hers: the form while it is hers to write, afterwards what became of it. */
@Route(value = "credits/claims/:claim", layout = MainLayout.class)
@PermitAll
final class ClaimScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Claims claims;
    private final Clock clock;
    private final Div content = new Div();

    ClaimScreen(CurrentActor currentActor, Claims claims, Clock clock) {
        super("claims.one");
        this.actor = currentActor.get();
        this.claims = claims;
        this.clock = clock;
        head().back("credits/claims", Words.say("claims.title"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Id<Claim> id = Id.of(entering.getRouteParameters().get("claim").orElseThrow());
        try {
            Claim claim = claims.claim(actor, id);
            if (!claim.person().equals(actor.person())) {
                entering.forwardTo("registry/claims/" + id);
                return;
            }
            show(claim);
        } catch (Refused.Missing missing) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Claim claim) {
        head().title(ClaimWords.title(claim)).lead(ClaimWords.standing(claim));
        content.removeAll();
        content.add(new ClaimSteps(claim));
        if (claim.state().isHers()) {
            if (claim.state() == ClaimState.RETURNED) {
                content.add(note(ClaimWords.standing(claim)));
            }
            content.add(new ClaimForm(actor, claims, claim, clock, () -> again(claim)));
        } else {
            content.add(new ClaimFacts(claim), new ClaimPages(claim));
            if (claim.state() == ClaimState.APPROVED) {
                content.add(
                        new Anchor("credits?year=" + claim.details().until().getYear(), Words.say("claims.toLedger")));
            } else {
                Div preview = new Div();
                preview.addClassName("yy-section");
                ClaimPreview.of(claims.preview(actor, claim.id())).forEach(preview::add);
                content.add(preview);
            }
            if (claim.state() == ClaimState.IN_REVIEW) {
                content.add(withdrawal(claim));
            }
        }
        if (!claim.progress().reviews().isEmpty()) {
            content.add(new ClaimHistory(claim));
        }
    }

    private Button withdrawal(Claim claim) {
        Button withdraw = new Button(
                Words.say("claims.withdraw"),
                tap -> Asking.first(Words.say("claims.withdraw.sure"), Words.say("claims.withdraw"), () -> {
                    claims.withdraw(actor, claim.id(), claim.version());
                    again(claim);
                }));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return withdraw;
    }

    /** A draft that she threw away is not there any more. */
    private void again(Claim claim) {
        try {
            show(claims.claim(actor, claim.id()));
        } catch (Refused.Missing gone) {
            getUI().ifPresent(ui -> ui.navigate("credits/claims"));
        }
    }

    private static Div note(String sentence) {
        Div note = new Div(new Paragraph(sentence));
        note.addClassName("yy-note");
        return note;
    }
}
