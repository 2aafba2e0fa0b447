package org.yunyan.web.audience;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yunyan.audience.Audience;
import org.yunyan.audience.Heat;
import org.yunyan.audience.VersionFigures;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.survey.SurveyResult;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.PlatformChart;
import org.yunyan.web.shell.Table;

/** The newest versions side by side: completion, time, quizzes, ratings, survey and what was played. */
final class VersionsTab extends Div {

    static final int MOST = 4;
    private static final int PARTS = 100;

    VersionsTab(
            List<VersionFigures> all,
            Map<Integer, SurveyResult> surveys,
            Audience audience,
            Actor actor,
            Id<Course> course) {
        addClassName("yy-stack");
        List<VersionFigures> versions = all.stream().limit(MOST).toList();
        if (versions.size() < 2) {
            add(Said.quiet("audience.compare.one"));
        }
        Map<Integer, List<Heat>> heat = Comparison.heat(audience, actor, course, versions);
        add(table(versions, surveys, heat));
        heat.get(versions.getFirst().number()).forEach(unit -> lines(unit, versions, heat));
    }

    private static Table table(
            List<VersionFigures> versions, Map<Integer, SurveyResult> surveys, Map<Integer, List<Heat>> heat) {
        List<String> columns = new ArrayList<>(List.of(Words.say("audience.compare.what")));
        versions.forEach(one ->
                columns.add("#" + Words.say("audience.compare.version", one.number(), Words.day(one.published()))));
        Table table = new Table(Words.say("audience.compare"), columns.toArray(String[]::new));
        for (Comparison line : Comparison.of(versions, surveys, heat)) {
            List<Object> cells = new ArrayList<>(List.of(Words.say(line.key())));
            line.values().forEach(value -> cells.add(value == null ? "–" : Words.number(value)));
            table.row(cells.toArray());
        }
        return table;
    }

    /** A unit that is in several versions: how much was played of it in each. */
    private void lines(Heat unit, List<VersionFigures> versions, Map<Integer, List<Heat>> heat) {
        List<String> labels =
                IntStream.range(0, PARTS).mapToObj(part -> Words.percent(part)).toList();
        String title = Words.say("audience.compare.heat", Words.authored(unit.title()));
        PlatformChart chart = new PlatformChart(PlatformChart.Kind.LINE, title, labels).height("16rem");
        int drawn = 0;
        for (VersionFigures version : versions) {
            List<Heat> same = heat.get(version.number()).stream()
                    .filter(one -> one.unit().equals(unit.unit()) && one.isTold())
                    .toList();
            for (Heat one : same) {
                chart.series(Words.say("audience.version", version.number()), one.percentPlayed());
                drawn++;
            }
        }
        if (drawn > 1) {
            add(new H2(title), chart);
        }
    }
}
