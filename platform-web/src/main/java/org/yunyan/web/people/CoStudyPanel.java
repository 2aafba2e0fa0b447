package org.yunyan.web.people;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.shelves.CoStudyState;
import org.yunyan.shelves.Shelves;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Waiting;

/** The co-study model: when it was learnt, from how much, and a button that learns it anew; looks again each second meanwhile. */
final class CoStudyPanel extends Div {

    private static final double WHOLE = 100;

    private final Actor actor;
    private final Shelves shelves;
    private final Accounts accounts;
    private final Paragraph holds = new Paragraph();
    private final Paragraph saying = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button start = new Button(Words.say("system.costudy.learn"), tap -> start());
    private final Waiting waiting;

    CoStudyPanel(Actor actor, Shelves shelves, Accounts accounts) {
        this.actor = actor;
        this.shelves = shelves;
        this.accounts = accounts;
        this.waiting = new Waiting(this, () -> shelves.coStudy().learning(), this::show);
        saying.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Words.say("system.costudy.progress"));
        add(holds, new Div(start), bar, saying);
        show();
    }

    private void start() {
        if (!shelves.coStudy().learning()) {
            accounts.audit(actor, "costudy.learn", "", null);
            shelves.relearn(actor);
        }
        waiting.look();
    }

    private void show() {
        CoStudyState state = shelves.coStudy();
        holds.setText(
                state.learnt() == null
                        ? Words.say("system.costudy.never")
                        : Words.say(
                                "system.costudy.learnt", Words.time(state.learnt()), state.histories(), state.since()));
        start.setEnabled(!state.learning());
        bar.setVisible(state.learning());
        bar.setValue(state.percent() / WHOLE);
        saying.setText(
                state.learning()
                        ? Words.say("system.costudy.running", state.percent())
                        : Words.say(state.failed() ? "system.costudy.failed" : "system.costudy.why"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        waiting.look();
    }
}
