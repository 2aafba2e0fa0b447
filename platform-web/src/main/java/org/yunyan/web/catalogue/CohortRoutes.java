package org.yunyan.web.catalogue;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.cohorts.Cohort;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;

/** The cohorts of a course and the seats in them for programs; nobody reads who else is in one. */
@Component
final class CohortRoutes implements Routes {

    private final Answers answers;
    private final Catalogue catalogue;
    private final Cohorts cohorts;

    CohortRoutes(Answers answers, Catalogue catalogue, Cohorts cohorts) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.cohorts = cohorts;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/courses/{course}/cohorts", answers.json(this::open))
                .POST("/api/v1/cohorts/{cohort}/seat", answers.json(this::join))
                .DELETE("/api/v1/cohorts/{cohort}/seat", answers.json(this::leave))
                .build();
    }

    private List<Run> open(Ask ask) {
        Id<Person> person = ask.person().person();
        Id<Course> course = catalogue.current(ask.id("course")).course();
        return cohorts.open(course).stream()
                .map(cohort -> Run.of(cohort, person))
                .toList();
    }

    private Run join(Ask ask) {
        return Run.of(cohorts.join(ask.person(), ask.id("cohort")), ask.person().person());
    }

    private Run leave(Ask ask) {
        return Run.of(
                cohorts.leave(ask.person(), ask.id("cohort")), ask.person().person());
    }

    /**
     * @param seated whether whoever asks has a seat
     * @param line her place in the line, from 1; 0 when she does not wait
     */
    private record Run(
            Id<Cohort> id,
            Id<Course> course,
            String name,
            LocalDate starts,
            LocalDate ends,
            String venue,
            int seats,
            int free,
            int waiting,
            boolean seated,
            int line) {

        static Run of(Cohort cohort, Id<Person> person) {
            return new Run(
                    cohort.id(),
                    cohort.course(),
                    cohort.plan().name(),
                    cohort.plan().starts(),
                    cohort.plan().ends(),
                    cohort.plan().place(),
                    cohort.plan().capacity(),
                    cohort.free(),
                    cohort.waiting().size(),
                    cohort.hasSeat(person),
                    cohort.waitsAt(person));
        }
    }
}
