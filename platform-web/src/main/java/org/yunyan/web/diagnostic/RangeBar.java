package org.yunyan.web.diagnostic;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.yunyan.diagnostic.DiagnosticResult;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;

/** The range of a result on the scale of levels, and what the post asks; a table beside says the same. */
@StyleSheet("context://styles/exams.css")
final class RangeBar extends Div {

    private static final double WHOLE = 100;

    /** @param target level that her post asks; 0 without */
    RangeBar(DiagnosticResult result, int target) {
        addClassName("range");
        getElement().setAttribute("role", "img").setAttribute("aria-label", words(result));
        Div track = new Div();
        track.addClassName("range-track");
        Div span = new Div();
        span.addClassName("range-span");
        span.getStyle().set("inset-inline-start", at(result.lowest()));
        span.getStyle().set("inline-size", at(Math.max(0.05, result.highest() - result.lowest())));
        Div middle = new Div();
        middle.addClassName("range-middle");
        middle.getStyle().set("inset-inline-start", at(result.level()));
        track.add(span, middle);
        if (target > 0) {
            Div line = new Div();
            line.addClassName("range-target");
            line.getStyle().set("inset-inline-start", at(target));
            track.add(line);
        }
        Div scale = new Div();
        scale.addClassName("range-scale");
        for (int level = 0; level <= Skill.HIGHEST; level++) {
            scale.add(new Span(Words.level(level)));
        }
        add(track, scale);
    }

    static String words(DiagnosticResult result) {
        return Words.say("diagnostic.range", rounded(result.lowest()), rounded(result.highest()));
    }

    static double rounded(double level) {
        return Math.round(level * 10) / 10.0;
    }

    private static String at(double level) {
        return level * WHOLE / Skill.HIGHEST + "%";
    }
}
