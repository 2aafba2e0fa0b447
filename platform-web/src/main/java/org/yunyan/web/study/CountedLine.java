package org.yunyan.web.study;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.yunyan.web.language.Words;

/**
 * What the server has counted of a unit, under the player. The script keeps it up to date; a screen reader hears of it at
 * quarters and of what went wrong, not every ten seconds.
 */
final class CountedLine extends Div {

    CountedLine(String counted, int percent) {
        addClassName("yy-counted");
        Div filled = new Div();
        filled.getStyle().set("inline-size", Math.clamp(percent, 0, 100) + "%");
        Div bar = new Div(filled);
        bar.addClassName("yy-meter-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(counted);
        words.addClassName("yy-counted-words");
        Span kept = new Span();
        kept.addClassName("yy-counted-kept");
        Paragraph line = new Paragraph(words, kept);
        line.addClassName("yy-counted-line");
        Span aloud = new Span();
        aloud.addClassNames("yy-counted-aloud", "yy-seen-by-readers");
        aloud.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        Paragraph how = new Paragraph(Words.say("study.counted.how"));
        how.addClassName("yy-quiet");
        add(bar, line, aloud, how);
    }
}
