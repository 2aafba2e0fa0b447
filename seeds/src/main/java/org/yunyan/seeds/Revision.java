package org.yunyan.seeds;

import java.time.LocalDate;
import org.yunyan.identity.Actor;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.RuleText;

/** A change of the rules that one officer has proposed and another one has yet to try and to sign. */
final class Revision {

    private static final String AUTHOR = "registrar";

    private final RuleBook book;
    private final RuleDrafts drafts;
    private final Personas personas;
    private final Window window;

    Revision(RuleBook book, RuleDrafts drafts, Personas personas, Window window) {
        this.book = book;
        this.drafts = drafts;
        this.personas = personas;
        this.window = window;
    }

    /** Nothing when somebody is changing the rules already. */
    void plant() {
        Actor author = author();
        book.inForce(window.today())
                .filter(now -> drafts.open(author).isEmpty())
                .ifPresent(now -> propose(author, now));
    }

    private void propose(Actor author, RuleSet now) {
        RuleDraft draft = drafts.begin(author, now.id());
        RuleText text = draft.text()
                .with("carryOver.most", "6")
                .with("carryOver.isDefault", "true")
                .with("carryOver.clause", now.cycle().clause())
                .with("year.minimum", "26");
        RuleDraft written = drafts.keep(author, draft.id(), draft.revision(), text);
        LocalDate nextYear = now.yearOf(window.today()).until();
        LocalDate first = now.covers(nextYear) ? nextYear : window.today();
        drafts.propose(author, written.id(), first, "年度要求略高于均数，给后几年留出余地；上一年度多修的，最多结转 6 学分。");
    }

    private Actor author() {
        return DemoAccounts.actor(personas.named(AUTHOR));
    }
}
