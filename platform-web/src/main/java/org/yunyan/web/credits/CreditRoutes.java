package org.yunyan.web.credits;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Standing;
import org.yunyan.credits.Verification;
import org.yunyan.identity.Actor;
import org.yunyan.rules.Target;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;

/** The credits of the person who asks, for programs. */
@Component
final class CreditRoutes implements Routes {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Answers answers;
    private final Ledger ledger;

    CreditRoutes(Answers answers, Ledger ledger) {
        this.answers = answers;
        this.ledger = ledger;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/me/credits", answers.json(this::mine)).build();
    }

    private MyCredits mine(Ask ask) {
        Actor actor = ask.person();
        Standing standing = ledger.standing(actor, actor.person());
        int year = ask.number("year", standing.year().from().getYear(), FIRST_YEAR, LAST_YEAR);
        return new MyCredits(
                standing.year(),
                standing.cycle(),
                standing.concentrated(),
                standing.rules().id().value(),
                ledger.entriesOf(actor, actor.person(), year),
                ledger.verify(actor.person()));
    }

    /** @param entries of the year that was asked for, the current one by default */
    private record MyCredits(
            Target year, Target cycle, Target concentrated, String rules, List<Entry> entries, Verification ledger) {}
}
