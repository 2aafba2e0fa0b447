package org.yunyan.web.recommending;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Place;
import org.yunyan.exposure.RankingView;
import org.yunyan.exposure.Shown;
import org.yunyan.exposure.ShownItem;
import org.yunyan.fairness.Fairness;
import org.yunyan.fairness.HealthReport;
import org.yunyan.fairness.Spread;
import org.yunyan.people.Organisation;
import org.yunyan.recommender.Match;
import org.yunyan.recommender.Reason;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.cockpit.Sheets;
import org.yunyan.web.language.Words;
import reactor.core.publisher.Mono;

/** The report and the ranking for programs, and a teacher's own log for herself. Rights are those of the screens. */
@Component
final class RecommendingRoutes implements Routes {

    private static final int LONGEST = 90;
    private static final int USUAL = 50;

    private final Answers answers;
    private final Fairness fairness;
    private final Exposures exposures;

    RecommendingRoutes(Answers answers, Fairness fairness, Exposures exposures) {
        this.answers = answers;
        this.fairness = fairness;
        this.exposures = exposures;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/insight/recommending", answers.json(this::health))
                .GET("/api/v1/insight/recommending.csv", answers.later(this::sheet))
                .GET("/api/v1/insight/ranking", answers.json(this::ranking))
                .GET("/api/v1/me/shown", answers.json(this::mine))
                .build();
    }

    private HealthAnswer health(Ask ask) {
        HealthReport report = fairness.report(ask.actor(), unit(ask), days(ask))
                .orElseThrow(() -> new Refused.Missing("refused.recommending.noReport"));
        return new HealthAnswer(report, report.spreads());
    }

    private Mono<ServerResponse> sheet(Ask ask) {
        Locale locale = ask.locale();
        return Sheets.answer(
                "yunyan-recommending-" + days(ask) + ".csv",
                line -> fairness.export(ask.actor(), unit(ask), days(ask), key -> Words.say(locale, key), line));
    }

    private RankingView ranking(Ask ask) {
        return exposures.ranking(ask.actor());
    }

    private List<ShownLine> mine(Ask ask) {
        return exposures.mine(ask.person(), ask.number("limit", USUAL, 1, Page.MOST)).stream()
                .flatMap(RecommendingRoutes::lines)
                .toList();
    }

    private static Stream<ShownLine> lines(Shown list) {
        return IntStream.range(0, list.items().size()).mapToObj(index -> new ShownLine(list, index));
    }

    private Id<Organisation> unit(Ask ask) {
        return ask.query("unit")
                .<Id<Organisation>>map(Id::of)
                .orElseGet(() -> fairness.home(ask.actor()).id());
    }

    private int days(Ask ask) {
        int asked = ask.number("days", fairness.windows().getFirst(), 1, LONGEST);
        if (!fairness.windows().contains(asked)) {
            throw new Refused.Invalid("refused.malformed", "days");
        }
        return asked;
    }

    /** The report with the distances between its groups. */
    private record HealthAnswer(HealthReport report, List<Spread> spreads) {}

    /** One course that she was shown, and what she did with it. */
    private record ShownLine(
            Instant at,
            Place place,
            int position,
            String course,
            List<Reason.Kind> reasons,
            List<Match> matches,
            Instant opened,
            Instant enrolled,
            Instant completed,
            Instant refused) {

        ShownLine(Shown list, int index) {
            this(list, list.position(index), list.items().get(index));
        }

        private ShownLine(Shown list, int position, ShownItem item) {
            this(
                    list.at(),
                    list.place(),
                    position,
                    item.course().value(),
                    item.reasons(),
                    item.matches(),
                    item.opened(),
                    item.enrolled(),
                    item.completed(),
                    item.refused());
        }
    }
}
