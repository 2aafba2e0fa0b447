package org.yunyan.web.home;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Course;
import org.yunyan.credits.CreditEffect;
import org.yunyan.exposure.Place;
import org.yunyan.recommendation.Advice;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommendation.Suggested;
import org.yunyan.recommendation.Why;
import org.yunyan.recommender.Served;
import org.yunyan.shared.Id;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.why.Reasons;

/** What is suggested to the person who asks, for programs. */
@Component
final class HomeRoutes implements Routes {

    private static final int USUAL = 10;
    private static final int MOST = 50;

    private final Answers answers;
    private final Recommendations recommendations;
    private final Reasons reasons;

    HomeRoutes(Answers answers, Recommendations recommendations, Reasons reasons) {
        this.answers = answers;
        this.recommendations = recommendations;
        this.reasons = reasons;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/me/recommendations", answers.json(this::recommended))
                .build();
    }

    private Recommended recommended(Ask ask) {
        Advice advice = recommendations.show(ask.person(), Place.HOME, ask.number("limit", USUAL, 1, MOST));
        return new Recommended(
                advice.suggested().stream().map(one -> item(one, ask)).toList(), advice.served());
    }

    private Item item(Suggested one, Ask ask) {
        return new Item(
                one.course().course(),
                one.course().number(),
                one.course().content().title(),
                one.course().content().hours(),
                one.why(),
                one.why().stream()
                        .map(why -> reasons.sentence(why, ask.locale()))
                        .toList(),
                one.effect());
    }

    private record Recommended(List<Item> items, Served served) {}

    /** @param reasons the same as {@code why}, in the reader's language */
    private record Item(
            Id<Course> course,
            int version,
            String title,
            BigDecimal hours,
            List<Why> why,
            List<String> reasons,
            CreditEffect effect) {}
}
