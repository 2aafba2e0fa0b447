package org.yunyan.web.registry;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;
import org.yunyan.shared.Background;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Meter;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Waiting;

/** Buttons that start something long, and how far it is; one may leave and come back meanwhile. */
public final class JobPanel extends Div {

    private static final int MOST_NAMES = 20;

    private final Supplier<Background.State> state;
    private final String words;
    private final Div progress = new Div();
    private final Waiting waiting;

    /**
     * @param words beginning of the keys of its sentences: {@code .done} with how many, {@code .left} with the names of what was
     *     left out
     * @param ended called when a run that was watched has ended
     */
    public JobPanel(Supplier<Background.State> state, String words, Runnable ended) {
        this.state = state;
        this.words = words;
        addClassNames("yy-section", "yy-no-print");
        progress.getElement().setAttribute("role", "status");
        add(progress);
        waiting = new Waiting(this, () -> state.get() instanceof Background.Running, this::show, ended);
    }

    /** A button that starts it. */
    public JobPanel action(Button button, Runnable start) {
        button.addClickListener(tap -> {
            try {
                start.run();
            } catch (Refused no) {
                Notices.refused(no);
            }
            waiting.look();
        });
        addComponentAsFirst(button);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        waiting.look();
    }

    private void show() {
        progress.removeAll();
        switch (state.get()) {
            case Background.Idle idle -> {}
            case Background.Running running ->
                progress.add(
                        new Meter(running.percent(), Words.say("registry.job.running", running.done(), running.of())));
            case Background.Done done -> progress.add(sentences(done));
            case Background.Failed failed -> progress.add(new Paragraph(Words.say("registry.job.failed", failed.at())));
        }
    }

    private List<Component> sentences(Background.Done done) {
        Paragraph sentence = new Paragraph(Words.say(words + ".done", done.done(), done.at()));
        if (done.left().isEmpty()) {
            return List.of(sentence);
        }
        List<String> names = done.left().stream().limit(MOST_NAMES).toList();
        return List.of(
                sentence, new Paragraph(Words.say(words + ".left", done.left().size(), names)));
    }
}
