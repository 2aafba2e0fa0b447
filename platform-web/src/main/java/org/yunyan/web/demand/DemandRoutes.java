package org.yunyan.web.demand;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.demand.Demand;
import org.yunyan.demand.GapRow;
import org.yunyan.demand.Narrowing;
import org.yunyan.demand.Wanted;
import org.yunyan.insight.SafeCell;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.cockpit.Sheets;
import org.yunyan.web.language.Words;
import org.yunyan.web.why.Reasons;
import reactor.core.publisher.Mono;

/** The board for programs of people, and as sheets; and the wish for a course. The room decides who may. */
@Component
final class DemandRoutes implements Routes {

    private static final String PATH = "/api/v1/demand/";

    private final Answers answers;
    private final Demand demand;
    private final Skills skills;

    DemandRoutes(Answers answers, Demand demand, Skills skills) {
        this.answers = answers;
        this.demand = demand;
        this.skills = skills;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET(PATH + "gaps", answers.json(this::gaps))
                .GET(PATH + "gaps.csv", answers.later(ask -> sheet("gaps", gapLines(ask))))
                .GET(PATH + "wanted", answers.json(this::wanted))
                .GET(PATH + "wanted.csv", answers.later(ask -> sheet("wanted", wantedLines(ask))))
                .POST(PATH + "wishes", answers.done(this::wish))
                .POST(PATH + "courses", answers.json(this::begin))
                .build();
    }

    /** A wish. */
    record Wish(String words, String note) {}

    /** The row for which a course is to be begun. */
    record Need(String need) {}

    /** The draft that was begun. */
    record Begun(Id<Course> course, String title) {}

    private Page<GapRow> gaps(Ask ask) {
        return demand.gaps(ask.person(), narrowing(ask), ask.offset(), ask.limit());
    }

    private List<Wanted> wanted(Ask ask) {
        return demand.wanted(ask.person(), narrowing(ask));
    }

    private void wish(Ask ask) {
        Wish wish = ask.body(Wish.class);
        demand.ask(ask.person(), wish.words(), wish.note());
    }

    private Begun begin(Ask ask) {
        String need = ask.body(Need.class).need();
        Course course = demand.propose(ask.person(), need, start(ask, need));
        return new Begun(course.id(), course.draft().title());
    }

    private Content start(Ask ask, String need) {
        if (need == null) {
            throw new Refused.Invalid("refused.malformed", "need");
        }
        return demand.wanted(ask.person(), Narrowing.NONE).stream()
                .filter(row -> row.id().equals(need))
                .findFirst()
                .map(Beginnings::of)
                .orElseGet(() -> demand.gap(ask.person(), need)
                        .map(row -> Beginnings.of(row, framework().get(row.skill())))
                        .orElseThrow(() -> new Refused.Missing("refused.demand.missing")));
    }

    private static Narrowing narrowing(Ask ask) {
        return Looked.narrowing(ask::query);
    }

    private Map<Id<Skill>, Skill> framework() {
        return skills.framework().stream().collect(Collectors.toMap(Skill::id, Function.identity()));
    }

    private List<List<Object>> gapLines(Ask ask) {
        Locale locale = ask.locale();
        Map<Id<Skill>, Skill> framework = framework();
        List<List<Object>> lines = new ArrayList<>();
        lines.add(heads(locale, "gap", "level", "stage", "subject", "people", "nearest", "writing"));
        Page<GapRow> page;
        int offset = 0;
        do {
            page = demand.gaps(ask.person(), narrowing(ask), offset, Page.MOST);
            page.items().stream()
                    .filter(row -> framework.containsKey(row.skill()))
                    .forEach(row -> lines.add(Arrays.asList(
                            SafeCell.of(Reasons.name(framework.get(row.skill()), locale)),
                            Words.say(locale, "vocabulary.level." + row.level()),
                            Words.say(locale, Words.key(row.stage())),
                            Words.say(locale, Words.key(row.subject())),
                            row.people(),
                            row.nearest() == null
                                    ? null
                                    : SafeCell.of(row.nearest().title()),
                            row.writing() == null
                                    ? null
                                    : SafeCell.of(row.writing().trainerName()))));
            offset += page.items().size();
        } while (page.items().size() == Page.MOST);
        return lines;
    }

    private List<List<Object>> wantedLines(Ask ask) {
        Locale locale = ask.locale();
        List<List<Object>> lines = new ArrayList<>();
        lines.add(heads(locale, "words", "people", "wishes", "nothingFound", "writing"));
        demand.wanted(ask.person(), narrowing(ask))
                .forEach(row -> lines.add(Arrays.asList(
                        SafeCell.of(row.words()),
                        row.people(),
                        row.wishes(),
                        row.nothingFound(),
                        row.writing() == null ? null : SafeCell.of(row.writing().trainerName()))));
        return lines;
    }

    private static List<Object> heads(Locale locale, String... columns) {
        return Arrays.stream(columns)
                .<Object>map(column -> Words.say(locale, "demand.column." + column))
                .toList();
    }

    private static Mono<ServerResponse> sheet(String name, List<List<Object>> lines) {
        return Sheets.answer("demand-" + name + ".csv", lines::forEach);
    }
}
