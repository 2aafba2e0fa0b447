package org.yunyan.web.cockpit;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.credits.Ledger;
import org.yunyan.insight.Insight;
import org.yunyan.insight.MonthFigures;
import org.yunyan.insight.Overview;
import org.yunyan.insight.PersonRow;
import org.yunyan.insight.Who;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.language.Words;
import reactor.core.publisher.Mono;

/** Participation for programs, and the rows behind it as sheets. Rights are those of the screen: the room decides. */
@Component
final class InsightRoutes implements Routes {

    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Answers answers;
    private final Insight insight;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    InsightRoutes(Answers answers, Insight insight, People people, Ledger ledger, Clock clock) {
        this.answers = answers;
        this.insight = insight;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/insight/participation", answers.json(this::participation))
                .GET("/api/v1/insight/persons", answers.json(this::persons))
                .GET(
                        "/api/v1/insight/persons.csv",
                        answers.later(ask -> file(
                                ask,
                                "csv",
                                MediaType.parseMediaType("text/csv;charset=UTF-8"),
                                Sheets.csv(lines(ask)))))
                .GET(
                        "/api/v1/insight/persons.xlsx",
                        answers.later(ask -> file(
                                ask,
                                "xlsx",
                                MediaType.parseMediaType(XLSX),
                                Sheets.xlsx(Words.say(ask.locale(), "cockpit.people"), lines(ask)))))
                .build();
    }

    private ParticipationAnswer participation(Ask ask) {
        Overview overview = insight.overview(ask.actor(), unit(ask), year(ask));
        int months = ask.number("months", MONTHS, 1, MOST_MONTHS);
        return new ParticipationAnswer(overview, insight.trend(ask.actor(), unit(ask), months));
    }

    private Page<PersonRow> persons(Ask ask) {
        return insight.persons(ask.actor(), unit(ask), year(ask), who(ask), ask.offset(), ask.limit());
    }

    private Consumer<Consumer<List<Object>>> lines(Ask ask) {
        Locale locale = ask.locale();
        return line -> insight.export(ask.actor(), unit(ask), year(ask), who(ask), key -> Words.say(locale, key), line);
    }

    private Mono<ServerResponse> file(Ask ask, String ending, MediaType type, byte[] bytes) {
        String name = "yunyan-" + year(ask) + "-" + who(ask).name().toLowerCase(Locale.ROOT) + "." + ending;
        return ServerResponse.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .bodyValue(bytes);
    }

    private Id<Organisation> unit(Ask ask) {
        return ask.query("unit")
                .<Id<Organisation>>map(Id::of)
                .orElseGet(() -> people.county().id());
    }

    private int year(Ask ask) {
        return ask.number("year", ledger.academicYearOf(today()).orElseThrow().year(), FIRST_YEAR, LAST_YEAR);
    }

    private static Who who(Ask ask) {
        try {
            return ask.query("who").map(Who::valueOf).orElse(Who.BEHIND);
        } catch (IllegalArgumentException unknown) {
            throw new Refused.Invalid("refused.malformed", "who");
        }
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }

    /** A unit with the units below it, and its last months. */
    private record ParticipationAnswer(Overview overview, List<MonthFigures> trend) {}
}
