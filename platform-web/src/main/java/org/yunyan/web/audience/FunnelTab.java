package org.yunyan.web.audience;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yunyan.audience.UnitFigures;
import org.yunyan.audience.VersionFigures;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Figure;
import org.yunyan.web.shell.PlatformChart;

/** Who came how far in a version, unit by unit. */
final class FunnelTab extends Div {

    FunnelTab(VersionFigures version) {
        addClassName("yy-stack");
        add(figures(version), funnel(version));
    }

    private static Component figures(VersionFigures version) {
        Div all = new Div(
                new Figure(
                                Words.say("audience.enrolled"),
                                Words.number(version.enrolled()),
                                Words.say("audience.persons"))
                        .note(Words.say("audience.enrolled.note", version.active(), version.left())),
                new Figure(
                                Words.say("audience.completed"),
                                Words.number(version.completed()),
                                Words.say("audience.persons"))
                        .note(Words.say("audience.completed.note", version.percentCompleted())),
                new Figure(
                        Words.say("audience.days"),
                        version.medianDays() == null ? "–" : Words.number(version.medianDays()),
                        Words.say("audience.days.unit")),
                new Figure(
                                Words.say("audience.stars"),
                                version.ratings() == 0 ? "–" : Words.number(Math.round(version.stars() * 10) / 10.0),
                                Words.say("audience.stars.unit"))
                        .note(Words.say("audience.stars.note", version.ratings())));
        all.addClassName("yy-figures");
        return all;
    }

    private static Component funnel(VersionFigures version) {
        Section section = Said.section(Words.say("audience.funnel"));
        List<UnitFigures> units = version.units();
        if (version.enrolled() == 0 || units.isEmpty()) {
            section.add(Said.quiet("audience.funnel.none"));
            return section;
        }
        worst(units)
                .ifPresent(unit -> section.add(new Paragraph(Words.say(
                        "audience.funnel.worst", Words.authored(unit.title()), unit.opened() - unit.done()))));
        List<String> labels = IntStream.range(0, units.size())
                .mapToObj(i -> (i + 1) + ". " + Words.authored(units.get(i).title()))
                .toList();
        section.add(new PlatformChart(PlatformChart.Kind.LYING_BAR, Words.say("audience.funnel"), labels)
                .series(
                        Words.say("audience.funnel.opened"),
                        units.stream().map(UnitFigures::opened).toList())
                .series(
                        Words.say("audience.funnel.done"),
                        units.stream().map(UnitFigures::done).toList())
                .height(Math.max(12, units.size() * 3) + "rem"));
        return section;
    }

    private static Optional<UnitFigures> worst(List<UnitFigures> units) {
        return units.stream()
                .filter(unit -> unit.opened() > unit.done())
                .max(Comparator.comparingInt(unit -> unit.opened() - unit.done()));
    }
}
