package org.yunyan.web.claims;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.claims.Poster;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.Counted;
import org.yunyan.study.OutsideProgress;
import org.yunyan.study.Study;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;

/**
 * How far somebody has come in content that plays at its maker's: counted under the same ceilings as what is played here, in the
 * session that she herself has opened, so that no program can report for somebody who does not study.
 */
@Component
final class ProgressRoutes implements Routes {

    private final Answers answers;
    private final Study study;
    private final People people;
    private final Accounts accounts;
    private final Posters posters;

    ProgressRoutes(Answers answers, Study study, People people, Accounts accounts, Posters posters) {
        this.answers = answers;
        this.study = study;
        this.people = people;
        this.accounts = accounts;
        this.posters = posters;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().POST("/api/v1/evidence/progress", answers.json(this::report))
                .build();
    }

    private Counted report(Ask ask) {
        Actor machine = ask.actor();
        Poster poster = posters.of(machine);
        Progress body = ask.body(Progress.class);
        Person person = people.byNumber(given(body.person(), "person").strip())
                .orElseThrow(() -> new Refused.Invalid("refused.claims.number"));
        Id<Course> course = given(body.course(), "course");
        Id<Unit> unit = given(body.unit(), "unit");
        OutsideProgress progress = new OutsideProgress(
                given(body.session(), "session"), given(body.seconds(), "seconds"), given(body.percent(), "percent"));
        Counted counted = study.reportOutside(person.id(), course, unit, progress);
        if (counted.counted() > 0 && counted.unitDone()) {
            String place = person.id() + "/" + course + "/" + unit;
            accounts.audit(machine, "outside.study", place, poster.organiser() + " +" + counted.counted());
        }
        return counted;
    }

    private static <T> T given(T value, String name) {
        if (value == null) {
            throw new Refused.Invalid("refused.malformed", name);
        }
        return value;
    }

    /**
     * The body of a report; see {@link OutsideProgress}.
     *
     * @param person staff number (工号)
     */
    private record Progress(
            String person, Id<Course> course, Id<Unit> unit, String session, Integer seconds, Integer percent) {}
}
