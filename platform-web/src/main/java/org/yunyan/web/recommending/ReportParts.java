package org.yunyan.web.recommending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.yunyan.fairness.Dimension;
import org.yunyan.fairness.Group;
import org.yunyan.fairness.HealthReport;
import org.yunyan.fairness.Shelf;
import org.yunyan.fairness.Spread;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Figure;
import org.yunyan.web.shell.PlatformChart;
import org.yunyan.web.shell.Table;

/** The parts of the report, each figure with what it means. */
final class ReportParts {

    private final HealthReport report;

    ReportParts(HealthReport report) {
        this.report = report;
    }

    Component figures() {
        Shelf shelf = report.shelf();
        long flagged = report.spreads().stream().filter(Spread::flagged).count();
        Div figures = new Div(
                new Figure(say("reached"), FigureWords.part(report.reached(), report.teachers()), "")
                        .note(say("reached.note", report.reached(), report.teachers())),
                new Figure(say("acceptance"), FigureWords.part(report.accepted(), report.shown()), "")
                        .note(say("acceptance.note", report.accepted(), report.shown(), report.completed())),
                new Figure(say("coverage"), FigureWords.percent(shelf.coverage()), "")
                        .note(say("coverage.note", shelf.shown(), shelf.offered())),
                new Figure(say("flagged"), Words.number(flagged), "")
                        .note(say("flagged.note"), flagged > 0 ? Chip.Tone.AMBER : Chip.Tone.PLAIN));
        figures.addClassName("yy-figures");
        return figures;
    }

    Component spreads() {
        Table table = new Table(
                say("spreads"),
                say("dimension"),
                say("measure"),
                say("worst"),
                say("best"),
                "#" + say("ratio"),
                say("verdict"));
        for (Spread spread : report.spreads()) {
            table.row(
                    say("dimension." + spread.dimension()),
                    say("measure." + spread.measure()),
                    say("groupWith", FigureWords.name(spread.worst()), FigureWords.value(spread, spread.worst())),
                    say("groupWith", FigureWords.name(spread.best()), FigureWords.value(spread, spread.best())),
                    FigureWords.rounded(spread.ratio()),
                    spread.flagged()
                            ? new Chip(say("verdict.look"), Chip.Tone.AMBER)
                            : new Chip(say("verdict.fair"), Chip.Tone.PLAIN));
        }
        return section("spreads", new Paragraph(say("spreads.means")), table);
    }

    Component groups() {
        Section section = section("groups", new Paragraph(say("groups.means")));
        for (Dimension dimension : Dimension.values()) {
            List<Group> groups = FigureWords.inOrder(dimension, report.of(dimension));
            if (!groups.isEmpty()) {
                section.add(new H3(say("dimension." + dimension)));
                if (dimension == Dimension.AGE) {
                    section.add(new Paragraph(say("age.why")));
                }
                if (dimension == Dimension.YEARS_IN_POST
                        && report.of(Dimension.AGE).isEmpty()) {
                    section.add(new Paragraph(say("years.why")));
                }
                if (dimension == Dimension.ZONE && groups.size() > 1) {
                    section.add(chart(groups));
                }
                section.add(table(dimension, groups));
            }
        }
        return section;
    }

    private static Component chart(List<Group> groups) {
        return new PlatformChart(
                        PlatformChart.Kind.LYING_BAR,
                        say("shownEach"),
                        groups.stream().map(FigureWords::name).toList())
                .series(
                        say("shownEach"),
                        groups.stream()
                                .map(group -> Math.round(group.shownEach() * 100) / 100.0)
                                .toList())
                .height(Math.max(12, groups.size() * 2) + "rem");
    }

    private static Component table(Dimension dimension, List<Group> groups) {
        Table table = new Table(
                say("dimension." + dimension),
                say("group"),
                "#" + say("teachers"),
                "#" + say("reached"),
                "#" + say("shownEach"),
                "#" + say("acceptance"),
                "#" + say("completed"));
        groups.forEach(group -> table.row(
                FigureWords.name(group),
                Words.number(group.teachers()),
                FigureWords.part(group.reached(), group.teachers()),
                FigureWords.rounded(group.shownEach()),
                FigureWords.share(group.acceptance(), group.shown()),
                Words.number(group.completed())));
        return table;
    }

    Component shelf() {
        Shelf shelf = report.shelf();
        Table table = new Table(say("shelf"), say("figure"), "#" + say("value"), say("definition"));
        row(table, "coverage", FigureWords.percent(shelf.coverage()));
        row(table, "gini", FigureWords.rounded(shelf.gini()));
        row(table, "freshShown", say("outOf", shelf.freshShown(), shelf.fresh()));
        row(table, "freshSlots", FigureWords.part(shelf.freshSlots(), report.shown()));
        row(table, "freshAccepted", FigureWords.part(shelf.freshAccepted(), shelf.freshSlots()));
        row(table, "topGap", FigureWords.part(report.topGap(), report.ordered()));
        return section("shelf", table, served());
    }

    private Component served() {
        Table table = new Table(say("served"), say("served"), "#" + say("lists"), "#" + say("share"));
        report.served().entrySet().stream()
                .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .forEach(level -> table.row(
                        say("served." + level.getKey()),
                        Words.number(level.getValue()),
                        FigureWords.part(level.getValue(), report.lists())));
        return new Div(new H3(say("served")), new Paragraph(say("served.means")), table);
    }

    private static void row(Table table, String figure, String value) {
        table.row(say(figure), value, say(figure + ".means"));
    }

    private static Section section(String title, Component... parts) {
        Section section = new Section(new H2(say(title)));
        section.addClassName("yy-section");
        section.add(parts);
        return section;
    }

    private static String say(String key, Object... arguments) {
        return Words.say("recommending." + key, arguments);
    }
}
