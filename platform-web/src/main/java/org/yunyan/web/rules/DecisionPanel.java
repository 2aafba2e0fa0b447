package org.yunyan.web.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.yunyan.identity.Actor;
import org.yunyan.rules.DraftState;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.DayField;
import org.yunyan.whatif.WhatIf;
import org.yunyan.whatif.WhatIfRuns;

/** Proposing, signing and giving back. What it would do to whom stands above the button, and nobody signs without having tried. */
final class DecisionPanel extends Section {

    private final Actor actor;
    private final RuleDrafts drafts;
    private final WhatIfRuns runs;
    private final DraftDesk desk;
    private final Runnable decided;
    private final Paragraph refusal = new Paragraph();
    private final TextArea why = new TextArea();

    /** @param decided is told when the draft has another state */
    DecisionPanel(Actor actor, RuleDrafts drafts, WhatIfRuns runs, DraftDesk desk, Runnable decided) {
        this.actor = actor;
        this.drafts = drafts;
        this.runs = runs;
        this.desk = desk;
        this.decided = decided;
        addClassName("yy-section");
        refusal.getElement().setAttribute("role", "alert");
        why.setWidth("min(100%, 36rem)");
        why.setMaxLength(500);
        show();
    }

    /** Looks again, for example after a run has ended. */
    void show() {
        removeAll();
        RuleDraft draft = desk.draft();
        if (desk.isWritable()) {
            propose(draft);
        } else if (draft.state() == DraftState.PROPOSED) {
            add(
                    new H2(Words.say("rules.decision")),
                    new Paragraph(Words.say(
                            "rules.proposal", draft.authorName(), draft.effective(), Words.authored(draft.reason()))));
            if (draft.isBy(actor)) {
                Button back = new Button(
                        Words.say("rules.takeBack"),
                        tap -> act(() -> {
                            drafts.giveBack(actor, draft.id(), null);
                        }));
                add(new Paragraph(Words.say("rules.sign.other")), back);
            } else {
                sign(draft);
            }
        }
        add(refusal);
    }

    private void propose(RuleDraft draft) {
        DayField first = new DayField(Words.say("rules.column.effective"));
        first.setHelperText(Words.say("rules.effective.help"));
        why.setLabel(Words.say("rules.reason"));
        if (why.isEmpty() && draft.reason() != null) {
            why.setValue(draft.reason());
        }
        Button propose = new Button(
                Words.say("rules.propose"),
                tap -> act(() -> {
                    drafts.propose(actor, draft.id(), first.getValue(), why.getValue());
                }));
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button discard = new Button(Words.say("rules.discard"), tap -> act(() -> drafts.discard(actor, draft.id())));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div actions = new Div(propose, discard);
        actions.addClassName("yy-chips");
        add(new H2(Words.say("rules.decision")), consequence(), first, why, actions);
    }

    private void sign(RuleDraft draft) {
        Button sign = new Button(
                Words.say("rules.sign"),
                tap -> act(() -> {
                    drafts.sign(actor, draft.id());
                }));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setEnabled(tried().isPresent());
        why.setLabel(Words.say("rules.return.why"));
        Button back = new Button(
                Words.say("rules.return"),
                tap -> act(() -> {
                    drafts.giveBack(actor, draft.id(), why.getValue());
                }));
        Div actions = new Div(sign, back);
        actions.addClassName("yy-chips");
        add(consequence(), why, actions);
    }

    /** In one sentence whom it would lift, lower and endanger; or that nobody has tried yet. */
    private Paragraph consequence() {
        return new Paragraph(tried().map(WhatIf::total)
                .map(total -> Words.say(
                        "rules.consequence",
                        total.teachers(),
                        total.rise(),
                        total.fall(),
                        total.endangered(),
                        total.relieved()))
                .orElseGet(() -> Words.say("rules.consequence.unknown")));
    }

    /** The result of what is written now, not of what was written before. */
    private Optional<WhatIf> tried() {
        return runs.result(actor, desk.draft().id()).filter(one -> one.isOf(desk.draft()));
    }

    private void act(Runnable deed) {
        refusal.setText("");
        try {
            deed.run();
            decided.run();
        } catch (Refused no) {
            refusal.setText(Words.say(no.key(), no.arguments().toArray()));
        }
    }
}
