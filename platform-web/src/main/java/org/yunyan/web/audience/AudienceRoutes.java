package org.yunyan.web.audience;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.audience.Audience;
import org.yunyan.audience.Heat;
import org.yunyan.audience.QuestionFigures;
import org.yunyan.audience.VersionFigures;
import org.yunyan.catalogue.Course;
import org.yunyan.insight.SafeCell;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.survey.SurveyQuestion;
import org.yunyan.survey.SurveyResult;
import org.yunyan.survey.Surveys;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.cockpit.Sheets;
import org.yunyan.web.language.Words;
import reactor.core.publisher.Mono;

/** How a course is received, as sheets. The rooms decide who may. */
@Component
final class AudienceRoutes implements Routes {

    private static final String PATH = "/api/v1/courses/{course}/audience/";
    private static final int MOST_VERSIONS = 10_000;

    private final Answers answers;
    private final Audience audience;
    private final Surveys surveys;

    AudienceRoutes(Answers answers, Audience audience, Surveys surveys) {
        this.answers = answers;
        this.audience = audience;
        this.surveys = surveys;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET(PATH + "funnel.csv", answers.later(ask -> sheet("funnel", funnel(ask))))
                .GET(PATH + "heat.csv", answers.later(ask -> sheet("heat", heat(ask))))
                .GET(PATH + "items.csv", answers.later(ask -> sheet("items", items(ask))))
                .GET(PATH + "voices.csv", answers.later(ask -> sheet("voices", voices(ask))))
                .GET(PATH + "versions.csv", answers.later(ask -> sheet("versions", versions(ask))))
                .build();
    }

    private List<List<Object>> funnel(Ask ask) {
        List<List<Object>> lines = heads(ask, "unit", "kind", "opened", "done");
        version(ask)
                .units()
                .forEach(unit -> lines.add(List.of(
                        SafeCell.of(unit.title()),
                        Words.say(ask.locale(), Words.key(unit.kind())),
                        unit.opened(),
                        unit.done())));
        return lines;
    }

    private List<List<Object>> heat(Ask ask) {
        List<List<Object>> lines = heads(ask, "unit", "from", "first", "again", "stops", "learners");
        for (Heat unit : audience.heat(ask.person(), course(ask), version(ask).number())) {
            for (int part = 0; part < unit.first().size(); part++) {
                lines.add(List.of(
                        SafeCell.of(unit.title()),
                        unit.from(part),
                        unit.first().get(part),
                        unit.again().get(part),
                        unit.stops().get(part),
                        unit.learners()));
            }
        }
        return lines;
    }

    private List<List<Object>> items(Ask ask) {
        List<List<Object>> lines = heads(ask, "question", "answered", "easiness", "discrimination", "option", "chosen");
        for (QuestionFigures one :
                audience.questions(ask.person(), course(ask), version(ask).number())) {
            lines.add(Arrays.asList(
                    SafeCell.of(one.prompt()), one.answered(), one.easiness(), one.discrimination(), null, null));
            one.options()
                    .forEach(option -> lines.add(Arrays.asList(
                            null,
                            null,
                            null,
                            null,
                            SafeCell.of((option.right() ? "✓ " : "") + option.text()),
                            option.percent())));
        }
        return lines;
    }

    private List<List<Object>> voices(Ask ask) {
        List<List<Object>> lines = heads(ask, "question", "average", "1", "2", "3", "4", "5");
        SurveyResult result =
                surveys.results(ask.person(), course(ask)).get(version(ask).number());
        if (result == null || result.answers() == 0) {
            return lines;
        }
        for (SurveyQuestion question : SurveyQuestion.values()) {
            List<Object> line = new ArrayList<>();
            line.add(Words.say(ask.locale(), Words.key(question)));
            line.add(Math.round(result.average(question) * 100) / 100.0);
            line.addAll(result.counts().get(question));
            lines.add(line);
        }
        result.texts().forEach(text -> lines.add(List.of(SafeCell.of(text))));
        return lines;
    }

    private List<List<Object>> versions(Ask ask) {
        Id<Course> course = course(ask);
        List<VersionFigures> versions = audience.versions(ask.person(), course);
        List<List<Object>> lines = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        head.add(Words.say(ask.locale(), "audience.compare.what"));
        versions.forEach(one -> head.add(Words.say(ask.locale(), "audience.version", one.number())));
        lines.add(head);
        Comparison.of(
                        versions,
                        surveys.results(ask.person(), course),
                        Comparison.heat(audience, ask.person(), course, versions))
                .forEach(line -> {
                    List<Object> cells = new ArrayList<>();
                    cells.add(Words.say(ask.locale(), line.key()));
                    cells.addAll(line.values());
                    lines.add(cells);
                });
        return lines;
    }

    /** The version asked for, or the newest. */
    private VersionFigures version(Ask ask) {
        List<VersionFigures> versions = audience.versions(ask.person(), course(ask));
        int number = ask.number("version", 0, 0, MOST_VERSIONS);
        return versions.stream()
                .filter(one -> number == 0 || one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.course.missing"));
    }

    private static Id<Course> course(Ask ask) {
        return ask.id("course");
    }

    private static List<List<Object>> heads(Ask ask, String... columns) {
        Locale locale = ask.locale();
        List<List<Object>> lines = new ArrayList<>();
        lines.add(Arrays.stream(columns)
                .<Object>map(column -> Words.say(locale, "audience.column." + column))
                .toList());
        return lines;
    }

    private static Mono<ServerResponse> sheet(String name, List<List<Object>> lines) {
        return Sheets.answer("audience-" + name + ".csv", lines::forEach);
    }
}
