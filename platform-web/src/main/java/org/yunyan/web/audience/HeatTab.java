package org.yunyan.web.audience;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.yunyan.audience.Audience;
import org.yunyan.audience.Heat;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.PlatformChart;

/** What is played of each video and audio, what is played again, and where people stop. */
final class HeatTab extends Div {

    private static final int WHOLE = 100;

    HeatTab(List<Heat> units) {
        addClassName("yy-stack");
        if (units.isEmpty()) {
            add(Said.quiet("audience.heat.none"));
        }
        units.forEach(unit -> add(unit(unit)));
    }

    private static Section unit(Heat heat) {
        Section section = Said.section(Words.authored(heat.title()));
        if (!heat.isTold()) {
            section.add(Said.quiet("audience.heat.few", Audience.FEWEST));
            return section;
        }
        section.add(Said.quiet("audience.heat.learners", heat.learners(), Words.length(heat.seconds())));
        peak(heat.again(), 0, WHOLE)
                .ifPresent(part -> section.add(new Paragraph(Words.say(
                        "audience.heat.again",
                        Words.length(heat.from(part)),
                        Words.length(heat.from(part + 1)),
                        heat.percentAgain().get(part)))));
        peak(heat.stops(), 1, WHOLE - 2)
                .ifPresent(part -> section.add(new Paragraph(Words.say(
                        "audience.heat.stop",
                        Words.length(heat.from(part)),
                        heat.stops().get(part)))));
        List<String> labels = IntStream.range(0, WHOLE)
                .mapToObj(part -> Words.length(heat.from(part)))
                .toList();
        section.add(new PlatformChart(
                        PlatformChart.Kind.LINE, Words.say("audience.heat.chart", Words.authored(heat.title())), labels)
                .series(Words.say("audience.heat.played"), heat.percentPlayed())
                .series(Words.say("audience.heat.replayed"), heat.percentAgain())
                .series(Words.say("audience.heat.stops"), heat.stops())
                .height("18rem"));
        return section;
    }

    /** The part with most, the very beginning and the end left out where they say nothing; empty where there is nothing. */
    private static OptionalInt peak(List<Integer> values, int from, int to) {
        return IntStream.range(from, to)
                .filter(part -> values.get(part) > 0)
                .reduce((one, other) -> values.get(other) > values.get(one) ? other : one);
    }
}
