package org.yunyan.web.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.rules.DraftState;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.whatif.WhatIfRuns;

/** A draft of rules: what it changes, what that would do, who has signed, and all its fields ({@code ?school=}). */
@Route(value = RulesNavigation.DRAFT + "/:draft", layout = MainLayout.class)
@RolesAllowed("OFFICER")
final class DraftScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final RuleBook book;
    private final RuleDrafts drafts;
    private final WhatIfRuns runs;
    private final Div facts = new Div();
    private final Div changes = new Div();
    private final Div content = new Div();
    private Id<RuleDraft> id;
    private Id<Organisation> school;
    private DraftDesk desk;

    DraftScreen(CurrentActor currentActor, RuleBook book, RuleDrafts drafts, WhatIfRuns runs) {
        super("rules.draft");
        this.actor = currentActor.get();
        this.book = book;
        this.drafts = drafts;
        this.runs = runs;
        facts.addClassName("yy-chips");
        content.addClassName("yy-stack");
        head().back(RulesNavigation.RULES, Words.say("rules.title")).below(facts);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        id = Id.of(entering.getRouteParameters().get("draft").orElseThrow());
        school = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("school")
                .<Id<Organisation>>map(Id::of)
                .orElse(null);
        show();
    }

    private void show() {
        RuleDraft draft = drafts.draft(actor, id);
        desk = new DraftDesk(actor, drafts, draft);
        head().title(Words.say("rules.draft.name", name(draft), draft.version()));
        head().lead(Words.say("rules.draft.lead", draft.authorName(), draft.changed()));
        facts.removeAll();
        facts.add(RulesScreen.state(draft));
        if (draft.effective() != null) {
            facts.add(new Chip(Words.say("rules.draft.from", draft.effective())));
        }
        if (draft.signer() != null) {
            facts.add(new Chip(Words.say("rules.draft.signer", draft.signer()), Chip.Tone.ACCENT));
        }
        content.removeAll();
        if (draft.returned() != null && draft.state() == DraftState.EDITING) {
            content.add(new Paragraph(Words.say("rules.draft.returned", Words.authored(draft.returned()))));
        }
        Section difference = new Section(new H2(Words.say("rules.changes")), changes);
        difference.addClassName("yy-section");
        showChanges();
        content.add(difference);
        boolean open = desk.isWritable() || draft.state() == DraftState.PROPOSED;
        DecisionPanel decision = new DecisionPanel(actor, drafts, runs, desk, this::show);
        WhatIfPanel trial = new WhatIfPanel(actor, runs, desk, school, decision::show);
        content.add(trial);
        if (open) {
            content.add(decision);
        }
        if (desk.isWritable()) {
            content.add(new RuleForm(desk, () -> {
                showChanges();
                trial.show();
                decision.show();
            }));
        } else if (desk.problems().isEmpty()) {
            content.add(new RuleTables(drafts.rules(draft)));
        }
    }

    private void showChanges() {
        changes.removeAll();
        RuleDraft draft = desk.draft();
        if (draft.base() == 0) {
            changes.add(new Paragraph(Words.say("rules.changes.new")));
            return;
        }
        List<RuleSet> sets = new ArrayList<>();
        if (desk.problems().isEmpty()) {
            sets.add(drafts.rules(draft));
        }
        sets.add(base(draft));
        changes.add(new ChangeTable(drafts.changes(draft), sets));
    }

    private RuleSet base(RuleDraft draft) {
        return book.version(draft.set(), draft.base()).orElseThrow();
    }

    private String name(RuleDraft draft) {
        return draft.base() == 0 ? Words.authored(draft.text().get("nameZh")) : RuleWords.name(base(draft));
    }
}
