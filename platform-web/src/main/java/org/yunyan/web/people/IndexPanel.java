package org.yunyan.web.people;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.yunyan.identity.Actor;
import org.yunyan.shelves.Shelves;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Waiting;

/** The index: how much is in it, and a button that fills it anew; looks again each second while that goes on. */
public final class IndexPanel extends Div {

    private final Actor actor;
    private final Shelves shelves;
    private final Reindexing reindexing;
    private final Paragraph holds = new Paragraph();
    private final Paragraph saying = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button start = new Button(Words.say("system.reindex"), tap -> start());
    private final Waiting waiting;

    IndexPanel(Actor actor, Shelves shelves, Reindexing reindexing) {
        this(actor, shelves, reindexing, () -> {});
    }

    /** @param ended told when a run has ended while one looks */
    public IndexPanel(Actor actor, Shelves shelves, Reindexing reindexing, Runnable ended) {
        this.actor = actor;
        this.shelves = shelves;
        this.reindexing = reindexing;
        this.waiting = new Waiting(this, () -> reindexing.state() instanceof Reindexing.Running, this::show, ended);
        saying.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Words.say("system.reindex.progress"));
        add(holds, new Div(start), bar, saying);
        show();
    }

    void start() {
        reindexing.start(actor);
        waiting.look();
    }

    /** Shows how it stands now. */
    void show() {
        Reindexing.State state = reindexing.state();
        boolean running = state instanceof Reindexing.Running;
        holds.setText(Words.say("system.index.holds", shelves.indexed()));
        start.setEnabled(!running);
        bar.setVisible(running);
        saying.setText(
                switch (state) {
                    case Reindexing.Idle idle -> Words.say("system.reindex.why");
                    case Reindexing.Running now -> {
                        bar.setValue(now.part());
                        yield Words.say("system.reindex.running", now.shelved(), now.of());
                    }
                    case Reindexing.Done done -> Words.say("system.reindex.done", done.courses(), done.at());
                    case Reindexing.Failed failed -> Words.say("system.reindex.failed", failed.at());
                });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        waiting.look();
    }
}
