package org.yunyan.web.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Claims;
import org.yunyan.claims.ReviewStep;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** One claim on a reviewer's desk: what it says, its papers, what looks alike, what it would count, and her decision. */
@Route(value = ClaimsNavigation.DESK + "/:claim", layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class DeskClaimScreen extends Screen implements BeforeEnterObserver {

    private static final int LONGEST_NOTE = 500;

    private final Actor actor;
    private final Claims claims;
    private final People people;
    private final Div content = new Div();
    private Id<Claim> id;

    DeskClaimScreen(CurrentActor currentActor, Claims claims, People people) {
        super("claims.one");
        this.actor = currentActor.get();
        this.claims = claims;
        this.people = people;
        head().back(ClaimsNavigation.DESK, Words.say("claims.desk.title"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        id = Id.of(entering.getRouteParameters().get("claim").orElseThrow());
        try {
            show();
        } catch (Refused.Missing missing) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        Claim claim = claims.claim(actor, id);
        head().title(Words.say("claims.of", claim.name(), ClaimWords.title(claim)))
                .lead(ClaimWords.standing(claim));
        content.removeAll();
        content.add(new ClaimSteps(claim), person(claim), new ClaimFacts(claim));
        boolean maySign = claims.maySign(actor, claim);
        content.add(preview(claim), new ClaimPages(claim));
        Beside beside = null;
        if (!claim.proof().likenesses().isEmpty()) {
            beside = new Beside(
                    claim,
                    claims.resembling(actor, claim),
                    maySign && claim.progress().step() == ReviewStep.COUNTY);
            content.add(beside);
        }
        content.add(new ClaimHistory(claim));
        if (maySign) {
            content.add(decision(claim, beside));
        } else if (claim.state() == ClaimState.IN_REVIEW) {
            content.add(new Paragraph(
                    Words.say("claims.decide.notYours", claim.progress().step())));
        }
    }

    private Component person(Claim claim) {
        String unit =
                people.organisation(people.person(claim.person()).school()).name();
        Anchor credits = new Anchor(
                "people/credits?person=" + claim.person(), Words.say("claims.decide.credits", claim.name(), unit));
        return new Paragraph(credits);
    }

    private Component preview(Claim claim) {
        Section section = new Section(new H2(Words.say("claims.preview.reviewer")));
        section.addClassName("yy-section");
        if (claim.state() == ClaimState.APPROVED) {
            section.add(new Paragraph(Words.say("claims.preview.counted")));
        } else {
            ClaimPreview.of(claims.preview(actor, claim.id()), claim.person()).forEach(section::add);
        }
        if (!claim.progress().holds().isEmpty()) {
            section.add(new Paragraph(Words.say("claims.decide.held")));
        }
        return section;
    }

    private Component decision(Claim claim, Beside beside) {
        TextArea note = new TextArea(Words.say("claims.decide.note"));
        note.setHelperText(Words.say("claims.decide.note.hint"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        boolean last = claim.progress().step() == claim.progress().steps().getLast();
        Button approve = new Button(
                Words.say(last ? "claims.decide.approve.last" : "claims.decide.approve"),
                tap -> act(() -> claims.approve(
                        actor, id, claim.version(), note.getValue(), beside == null ? Set.of() : beside.apart())));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(
                Words.say("claims.decide.return"),
                tap -> act(() -> claims.sendBack(actor, id, claim.version(), note.getValue())));
        back.setVisible(claim.poster() == null);
        Button refuse = new Button(
                Words.say("claims.decide.refuse"),
                tap -> act(() -> claims.refuse(actor, id, claim.version(), note.getValue())));
        refuse.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(approve, back, refuse);
        buttons.addClassName("yy-chips");
        Section section = new Section(
                new H2(Words.say("claims.decide")),
                new Paragraph(Words.say(last ? "claims.decide.lead.last" : "claims.decide.lead")),
                note,
                buttons);
        section.addClassName("yy-section");
        return section;
    }

    /** What is refused is said at the foot of the screen, and her note stays where it is. */
    private void act(Runnable decided) {
        decided.run();
        show();
    }
}
