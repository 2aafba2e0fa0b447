package org.yunyan.web.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yunyan.planning.Step;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;
import org.yunyan.web.why.CourseTitles;

/** A plan week by week: the same in print and read aloud. */
final class WeekTable extends Section {

    private record Part(Step step, Step.Share share) {}

    WeekTable(List<Step> steps, CourseTitles.Titles titles) {
        addClassName("yy-section");
        Map<LocalDate, List<Part>> weeks = new TreeMap<>();
        steps.forEach(step -> step.weeks()
                .forEach(share -> weeks.computeIfAbsent(share.monday(), monday -> new ArrayList<>())
                        .add(new Part(step, share))));
        Table table = new Table(
                Words.say("plan.weeks"),
                Words.say("plan.weeks.week"),
                Words.say("plan.weeks.courses"),
                "#" + Words.say("plan.weeks.hours"));
        weeks.forEach((monday, parts) -> table.row(week(monday, parts), courses(parts, titles), hours(parts)));
        add(new H2(Words.say("plan.weeks")), new Paragraph(Words.say("plan.weeks.how")), table);
    }

    private static Component week(LocalDate monday, List<Part> parts) {
        Div week = new Div(new Span(Words.say("plan.weeks.span", monday, monday.plusDays(6))));
        if (parts.getFirst().share().late()) {
            week.add(new Chip(Words.say("plan.weeks.late"), Chip.Tone.AMBER));
        }
        return week;
    }

    private static Component courses(List<Part> parts, CourseTitles.Titles titles) {
        Div courses = new Div();
        parts.forEach(part -> courses.add(new Div(new Anchor(
                "course/" + part.step().course(),
                Words.say(
                        "plan.weeks.course",
                        titles.of(part.step().course(), part.step().title()),
                        part.share().hours())))));
        return courses;
    }

    private static String hours(List<Part> parts) {
        return Words.number(parts.stream().map(part -> part.share().hours()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
