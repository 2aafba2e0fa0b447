package org.yunyan.web.triage;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.triage.Flag;
import org.yunyan.triage.FlagKind;
import org.yunyan.triage.FlagState;
import org.yunyan.triage.Outcome;
import org.yunyan.triage.Thresholds;
import org.yunyan.triage.Triage;
import org.yunyan.triage.Wanted;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.registry.RegistryNavigation;

/** Questions for programs: one's own with their answers, and those that wait at a unit. */
@Component
final class TriageRoutes implements Routes {

    private final Answers answers;
    private final Triage triage;
    private final People people;

    TriageRoutes(Answers answers, Triage triage, People people) {
        this.answers = answers;
        this.triage = triage;
        this.people = people;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/me/flags", answers.json(this::mine))
                .GET("/api/v1/me/flags/{flag}", answers.json(ask -> triage.own(ask.person(), ask.id("flag"))))
                .POST("/api/v1/me/flags/{flag}/answers", answers.json(this::answer))
                .GET("/api/v1/triage/flags", answers.json(this::queue))
                .GET("/api/v1/triage/flags/{flag}", answers.json(ask -> triage.flag(ask.person(), ask.id("flag"))))
                .POST("/api/v1/triage/flags/{flag}/opinions", answers.json(this::opine))
                .GET("/api/v1/triage/thresholds", answers.json(this::thresholds))
                .build();
    }

    private Page<Flag> mine(Ask ask) {
        return triage.own(ask.person(), ask.offset(), ask.limit());
    }

    private Flag answer(Ask ask) {
        Id<Flag> flag = ask.id("flag");
        triage.answer(ask.person(), flag, ask.body(Said.class).text());
        return triage.own(ask.person(), flag);
    }

    private Page<Flag> queue(Ask ask) {
        Actor actor = ask.person();
        Id<Organisation> unit = ask.query("unit")
                .<Id<Organisation>>map(Id::of)
                .orElseGet(() -> RegistryNavigation.home(actor, people).id());
        Set<FlagState> states = ask.query("state")
                .map(name -> Set.of(named(FlagState.values(), name, "state")))
                .orElse(Set.of());
        Set<FlagKind> kinds = ask.query("kind")
                .map(name -> Set.of(named(FlagKind.values(), name, "kind")))
                .orElse(Set.of());
        return triage.queue(actor, new Wanted(unit, states, kinds), ask.offset(), ask.limit());
    }

    private Flag opine(Ask ask) {
        Judged judged = ask.body(Judged.class);
        if (judged.outcome() == null) {
            throw new Refused.Invalid("refused.malformed", "outcome");
        }
        return triage.decide(ask.person(), ask.id("flag"), judged.outcome(), judged.note());
    }

    private Thresholds thresholds(Ask ask) {
        ask.person();
        return triage.thresholds();
    }

    private static <E extends Enum<E>> E named(E[] all, String name, String parameter) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused.Invalid("refused.malformed", parameter));
    }

    private record Said(String text) {}

    private record Judged(Outcome outcome, String note) {}
}
