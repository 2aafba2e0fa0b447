package org.yunyan.web.plan;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Course;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.identity.Actor;
import org.yunyan.planning.Aim;
import org.yunyan.planning.Plan;
import org.yunyan.planning.Plans;
import org.yunyan.planning.Proposal;
import org.yunyan.planning.Step;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.why.CourseTitles;
import reactor.core.publisher.Mono;

/** The plan of the person who asks, for programs, and its calendar under a secret address for calendar programs. */
@Component
final class PlanRoutes implements Routes {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final String SUFFIX = ".ics";

    private final Answers answers;
    private final Plans plans;
    private final Cohorts cohorts;
    private final PlanWords words;

    PlanRoutes(Answers answers, Plans plans, Cohorts cohorts, PlanWords words) {
        this.answers = answers;
        this.plans = plans;
        this.cohorts = cohorts;
        this.words = words;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/me/plan", answers.json(this::proposed))
                .POST("/api/v1/me/plan", answers.json(this::wished))
                .GET("/api/v1/me/plan/accepted", answers.json(ask -> accepted(plans.plan(ask.person()), ask)))
                .POST("/api/v1/me/plan/accepted", answers.json(this::accept))
                .DELETE("/api/v1/me/plan/accepted", answers.done(ask -> plans.decline(ask.person())))
                .GET("/api/v1/me/plan/calendar", answers.later(this::download))
                .GET("/api/v1/calendars/{secret}", answers.later(this::feed))
                .build();
    }

    private Proposed proposed(Ask ask) {
        return proposed(plans.propose(ask.person()), ask);
    }

    private Proposed wished(Ask ask) {
        WishBody body = ask.body(WishBody.class);
        return proposed(plans.wish(ask.person(), body.weeklyHours(), body.until(), body.whole()), ask);
    }

    private Accepted accept(Ask ask) {
        Actor actor = ask.person();
        List<String> seen = ask.body(AcceptBody.class).courses();
        if (seen == null || seen.stream().anyMatch(course -> course == null || course.isBlank())) {
            throw new Refused.Invalid("refused.malformed", "courses");
        }
        List<Id<Course>> courses = seen.stream().<Id<Course>>map(Id::of).toList();
        return accepted(Optional.of(plans.accept(actor, courses)), ask);
    }

    private Mono<ServerResponse> download(Ask ask) {
        return calendar(plans.plan(ask.person()), ask);
    }

    /** Open to whoever knows the address; the secret is all that a calendar program can show. */
    private Mono<ServerResponse> feed(Ask ask) {
        String secret = ask.path("secret");
        return calendar(
                plans.ofCalendar(
                        secret.endsWith(SUFFIX) ? secret.substring(0, secret.length() - SUFFIX.length()) : secret),
                ask);
    }

    private Mono<ServerResponse> calendar(Optional<Plan> plan, Ask ask) {
        URI site = ask.request().uri().resolve("/");
        return ServerResponse.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("yunyan-plan" + SUFFIX)
                                .build()
                                .toString())
                .bodyValue(plan.map(there -> PlanCalendar.write(
                                there,
                                words.titles(there, ask.locale()),
                                Seats.of(cohorts, there.steps().stream()),
                                site,
                                ask.locale()))
                        .orElseGet(() -> PlanCalendar.empty(ask.locale())));
    }

    private Proposed proposed(Proposal proposal, Ask ask) {
        CourseTitles.Titles titles = words.titles(proposal, ask.locale());
        return new Proposed(
                PlanWords.summary(proposal, ask.locale()),
                proposal.complete(),
                proposal.inTime(),
                proposal.hours(),
                proposal.free(),
                proposal.atLeast(),
                proposal.wish().weeklyHours(),
                proposal.until(),
                proposal.wish().whole(),
                proposal.aims().stream().map(aim -> goal(aim, ask)).toList(),
                proposal.steps().stream()
                        .map(step -> item(step, titles, proposal.aims(), ask))
                        .toList());
    }

    private Accepted accepted(Optional<Plan> plan, Ask ask) {
        return new Accepted(
                plan.map(Plan::state).orElse(null),
                plan.map(Plan::until).orElse(null),
                plan.stream()
                        .flatMap(there -> there.aims().stream())
                        .map(aim -> goal(aim, ask))
                        .toList(),
                plan.map(there -> items(there, ask)).orElse(List.of()));
    }

    private List<Item> items(Plan plan, Ask ask) {
        CourseTitles.Titles titles = words.titles(plan, ask.locale());
        return plan.steps().stream()
                .map(step -> item(step, titles, plan.aims(), ask))
                .toList();
    }

    private static Goal goal(Aim aim, Ask ask) {
        return new Goal(
                aim.target(),
                PlanWords.aim(aim, ask.locale()),
                aim.needed(),
                aim.planned(),
                aim.lacking(),
                aim.clause());
    }

    private Item item(Step step, CourseTitles.Titles titles, List<Aim> aims, Ask ask) {
        return new Item(
                step.course(),
                titles.of(step.course(), step.title()),
                step.hours(),
                step.credits(),
                words.why(step, aims, ask.locale()),
                step.begun(),
                step.state(),
                step.run(),
                step.weeks());
    }

    private record WishBody(BigDecimal weeklyHours, LocalDate until, boolean whole) {}

    private record AcceptBody(List<String> courses) {}

    private record Proposed(
            String summary,
            boolean complete,
            boolean inTime,
            BigDecimal hours,
            BigDecimal free,
            BigDecimal atLeast,
            BigDecimal weeklyHours,
            LocalDate until,
            boolean whole,
            List<Goal> aims,
            List<Item> steps) {}

    /** @param state null when there is no plan */
    private record Accepted(Plan.State state, LocalDate until, List<Goal> aims, List<Item> steps) {}

    private record Goal(String target, String name, Credits needed, Credits planned, Credits lacking, String clause) {}

    private record Item(
            Id<Course> course,
            String title,
            BigDecimal hours,
            Credits credits,
            List<String> why,
            boolean begun,
            Step.State state,
            Step.Run run,
            List<Step.Share> weeks) {}
}
