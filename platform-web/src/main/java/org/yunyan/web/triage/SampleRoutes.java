package org.yunyan.web.triage;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.samples.Sample;
import org.yunyan.samples.SampleKind;
import org.yunyan.samples.SampleWish;
import org.yunyan.samples.Samples;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.registry.RegistryNavigation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Samples for programs, and for everybody who is signed in what it takes to draw one again. */
@Component
final class SampleRoutes implements Routes {

    private final Answers answers;
    private final Samples samples;
    private final People people;

    SampleRoutes(Answers answers, Samples samples, People people) {
        this.answers = answers;
        this.samples = samples;
        this.people = people;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/samples", answers.json(this::drawn))
                .POST("/api/v1/samples", answers.json(this::draw))
                .GET("/api/v1/samples/{sample}", answers.json(ask -> samples.sample(ask.person(), ask.id("sample"))))
                .GET("/api/v1/samples/{sample}/list", answers.later(this::list))
                .POST(
                        "/api/v1/samples/{sample}/redraws",
                        answers.json(ask -> samples.redraw(ask.person(), ask.id("sample"))))
                .build();
    }

    private Page<Sample> drawn(Ask ask) {
        Actor actor = ask.person();
        Id<Organisation> unit = ask.query("unit")
                .<Id<Organisation>>map(Id::of)
                .orElseGet(() -> RegistryNavigation.home(actor, people).id());
        return samples.at(actor, unit, ask.offset(), ask.limit());
    }

    private Sample draw(Ask ask) {
        Wish wish = ask.body(Wish.class);
        int size = wish.size() == null ? 0 : wish.size();
        return samples.draw(
                ask.person(),
                new SampleWish(wish.unit(), wish.from(), wish.until(), size, wish.seed(), wish.seedDay(), wish.kind()));
    }

    /** One mark a line, sorted; part by part, since a county's year has some hundred thousand. */
    private Mono<ServerResponse> list(Ask ask) {
        ask.person();
        Id<Sample> sample = ask.id("sample");
        List<String> first = samples.list(sample, 0);
        Flux<String> lines = Flux.just(first)
                .concatWith(Flux.range(1, Integer.MAX_VALUE)
                        .concatMap(part -> Mono.fromCallable(() -> samples.list(sample, part))
                                .subscribeOn(Schedulers.boundedElastic())))
                .takeWhile(part -> !part.isEmpty())
                .map(part -> String.join("\n", part) + "\n");
        return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body(lines, String.class);
    }

    private record Wish(
            Id<Organisation> unit,
            LocalDate from,
            LocalDate until,
            Integer size,
            String seed,
            LocalDate seedDay,
            SampleKind kind) {}
}
