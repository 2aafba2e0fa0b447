package org.yunyan.web.rules;

import java.util.List;
import java.util.function.UnaryOperator;
import org.yunyan.identity.Actor;
import org.yunyan.rules.DraftState;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.rules.RuleProblem;
import org.yunyan.rules.RuleText;

/** The draft on the screen: whatever is written into a field is kept at once, right or wrong. */
final class DraftDesk {

    private final Actor actor;
    private final RuleDrafts drafts;
    private RuleDraft draft;

    DraftDesk(Actor actor, RuleDrafts drafts, RuleDraft draft) {
        this.actor = actor;
        this.drafts = drafts;
        this.draft = draft;
    }

    RuleDraft draft() {
        return draft;
    }

    boolean isWritable() {
        return draft.state() == DraftState.EDITING && draft.isBy(actor);
    }

    List<RuleProblem> problems() {
        return drafts.problems(draft);
    }

    /** @throws org.yunyan.shared.Refused.Conflict when it was changed elsewhere */
    void write(UnaryOperator<RuleText> change) {
        draft = drafts.keep(actor, draft.id(), draft.revision(), change.apply(draft.text()));
    }
}
