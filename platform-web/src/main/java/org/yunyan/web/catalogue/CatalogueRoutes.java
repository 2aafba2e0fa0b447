package org.yunyan.web.catalogue;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.Enrolment;
import org.yunyan.study.Study;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.catalogue.CourseSearch.Found;

/** Search, courses and enrolment for programs. A machine finds the same courses, without what is personal. */
@Component
final class CatalogueRoutes implements Routes {

    private static final int MOST = 100;

    private final Answers answers;
    private final CourseSearch search;
    private final Catalogue catalogue;
    private final Study study;
    private final Cohorts cohorts;

    CatalogueRoutes(Answers answers, CourseSearch search, Catalogue catalogue, Study study, Cohorts cohorts) {
        this.answers = answers;
        this.search = search;
        this.catalogue = catalogue;
        this.study = study;
        this.cohorts = cohorts;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/search", answers.json(this::search))
                .GET("/api/v1/search/completions", answers.json(this::complete))
                .GET("/api/v1/courses", answers.json(this::courses))
                .GET("/api/v1/courses/{course}", answers.json(this::course))
                .GET("/api/v1/courses/{course}/reviews", answers.json(this::reviews))
                .GET("/api/v1/courses/{course}/enrolment", answers.json(this::enrolment))
                .POST("/api/v1/courses/{course}/enrolment", answers.json(this::enrol))
                .DELETE("/api/v1/courses/{course}/enrolment", answers.json(this::leave))
                .build();
    }

    private CourseJson.Results search(Ask ask) {
        CatalogueQuery query = CatalogueQuery.of(ask.request().queryParams());
        Found found = search.find(ask.actor(), query, ask.number("limit", CatalogueQuery.PAGE_SIZE, 1, MOST));
        search.settled(ask.actor(), found);
        return CourseJson.results(found);
    }

    private List<String> complete(Ask ask) {
        return search.complete(ask.query(CatalogueQuery.WORDS).orElse(""));
    }

    /** Everything that is offered, by id: {@code after} is the last id of the part before. */
    private CourseJson.Part courses(Ask ask) {
        int limit = ask.limit();
        List<CourseVersion> part =
                catalogue.offered(ask.query("after").map(Id::<Course>of).orElse(null), limit);
        String next = part.size() < limit ? null : part.getLast().course().value();
        return new CourseJson.Part(part.stream().map(CourseJson::summary).toList(), next);
    }

    private CourseJson.Whole course(Ask ask) {
        CourseVersion version = catalogue.current(ask.id("course"));
        if (search.isPersonal(ask.actor())) {
            search.opened(ask.actor(), version.course());
        }
        return CourseJson.whole(
                version,
                search.effect(ask.actor(), version.content()).orElse(null),
                study.ratingsOf(List.of(version.course())).get(version.course()));
    }

    private Object reviews(Ask ask) {
        Id<Course> course = catalogue.current(ask.id("course")).course();
        return study.ratings(course, ask.offset(), ask.limit()).map(CourseJson::review);
    }

    private CourseJson.Progress enrolment(Ask ask) {
        Id<Course> course = ask.id("course");
        return progress(study.enrolment(ask.person(), course)
                .orElseThrow(() -> new Refused.Missing("refused.study.notEnrolled")));
    }

    private CourseJson.Progress enrol(Ask ask) {
        return progress(cohorts.choose(ask.person(), ask.id("course")));
    }

    private CourseJson.Progress leave(Ask ask) {
        return progress(cohorts.drop(ask.person(), ask.id("course")));
    }

    private CourseJson.Progress progress(Enrolment enrolment) {
        return CourseJson.progress(
                enrolment,
                catalogue.version(enrolment.course(), enrolment.number()).content());
    }
}
