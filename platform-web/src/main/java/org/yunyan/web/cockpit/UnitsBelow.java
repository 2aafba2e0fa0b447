package org.yunyan.web.cockpit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import org.yunyan.insight.UnitFigures;
import org.yunyan.insight.Who;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.PlatformChart;
import org.yunyan.web.shell.Table;

/** The units below the one that is looked at, who needs most help first, as bars and as a table. */
final class UnitsBelow extends Section {

    UnitsBelow(List<UnitFigures> units, Asked asked) {
        addClassName("yy-section");
        if (units.isEmpty()) {
            return;
        }
        List<UnitFigures> sorted = units.stream()
                .sorted(Comparator.comparingInt(UnitFigures::metPercent).thenComparing(UnitFigures::name))
                .toList();
        String title = Words.say("cockpit.below." + sorted.getFirst().kind().name());
        add(new H2(title));
        add(new PlatformChart(
                        PlatformChart.Kind.LYING_BAR,
                        Words.say("cockpit.met"),
                        sorted.stream().map(UnitFigures::name).toList())
                .series(
                        Words.say("cockpit.met"),
                        sorted.stream().map(UnitFigures::metPercent).toList())
                .upTo(100)
                .height(Math.max(12, sorted.size() * 2) + "rem"));
        Table table = new Table(
                        title,
                        Words.say("cockpit.unit"),
                        "#" + Words.say("cockpit.teachersColumn"),
                        "#" + Words.say("cockpit.active"),
                        "#" + Words.say("cockpit.hours"),
                        "#" + Words.say("cockpit.average"),
                        "#" + Words.say("cockpit.met"),
                        "#" + Words.say("cockpit.behind"))
                .compact();
        sorted.forEach(unit -> table.row(
                new Anchor(asked.unit(unit.unit()).address(), unit.name()),
                Words.number(unit.teachers()),
                Words.percent(unit.activePercent()),
                Words.number(unit.hours()),
                Words.number(unit.average().value()),
                Words.percent(unit.metPercent()),
                new Anchor(
                        asked.unit(unit.unit()).who(Who.BEHIND).address() + "#people", Words.number(unit.behind()))));
        add(table);
    }
}
