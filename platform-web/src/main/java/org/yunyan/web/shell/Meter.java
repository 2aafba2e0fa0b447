package org.yunyan.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A thin bar with words beside it: how much of something is done. */
public final class Meter extends Div {

    private final Div filled = new Div();
    private final Span words = new Span();

    public Meter(int percent, String sentence) {
        addClassName("yy-meter");
        Div bar = new Div(filled);
        bar.addClassName("yy-meter-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        add(bar, words);
        show(percent, sentence);
    }

    /** Moves the bar; the sentence says the same in words. */
    public void show(int percent, String sentence) {
        filled.getStyle().set("inline-size", Math.clamp(percent, 0, 100) + "%");
        words.setText(sentence);
    }
}
