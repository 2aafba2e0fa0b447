package org.yunyan.web.credits;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.yunyan.anchors.Anchors;
import org.yunyan.anchors.Checked;
import org.yunyan.credits.Verification;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.ledger.LedgerNavigation;
import org.yunyan.web.shell.Chip;

/** Whether the ledger is as it was written and which anchors hold it; a closer look, and the whole ledger to take along. */
final class LedgerProofPanel extends Section {

    private final Div result = new Div();

    LedgerProofPanel(Actor actor, Id<Person> person, Anchors anchors) {
        super(new H2(Words.say("credits.proof")));
        addClassNames("yy-section", "yy-no-print");
        result.addClassName("yy-stack");
        result.getElement().setAttribute("role", "status");
        Div actions = new Div(
                new Button(Words.say("credits.proof.verify"), tap -> show(anchors.verify(actor, person), true)),
                LedgerNavigation.download(actor.person().equals(person) ? "me" : person.value()),
                new Anchor("anchors", Words.say("credits.proof.how")));
        actions.addClassName("yy-card-actions");
        add(result, actions);
        show(anchors.look(actor, person), false);
    }

    private void show(Checked checked, boolean closely) {
        Verification verification = checked.verification();
        result.removeAll();
        if (!verification.ok()) {
            result.add(
                    new Chip(Words.say("credits.broken"), Chip.Tone.DANGER).icon(VaadinIcon.WARNING),
                    new Paragraph(Words.say(
                            "credits.broken.at",
                            String.valueOf(verification.brokenAt()),
                            Words.say(verification.problem()))));
            return;
        }
        result.add(
                new Chip(Words.say("credits.proven"), Chip.Tone.ACCENT).icon(VaadinIcon.LOCK),
                new Paragraph(anchored(checked)));
        if (closely) {
            result.add(new Paragraph(Words.say("credits.proof.closely", verification.entries())));
        }
    }

    private static String anchored(Checked checked) {
        long open = checked.verification().entries() - checked.anchored();
        if (checked.anchored() == 0 || checked.anchoredOn() == null) {
            return Words.say("credits.proof.notYet");
        }
        return Words.say("credits.proof.anchored", checked.anchored(), checked.anchoredOn())
                + (open > 0 ? Words.say("credits.proof.open", open) : "");
    }
}
