package org.yunyan.web.study;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.Counted;
import org.yunyan.study.Played;
import org.yunyan.study.SectionReport;
import org.yunyan.study.SegmentReport;
import org.yunyan.study.Session;
import org.yunyan.study.Study;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.security.Devices;

/** What a player reports. Hot, so it never goes through a screen's session; repeatable, so nothing is lost on a weak line. */
@Component
final class StudyRoutes implements Routes {

    private final Answers answers;
    private final Study study;
    private final Devices devices;

    StudyRoutes(Answers answers, Study study, Devices devices) {
        this.answers = answers;
        this.study = study;
        this.devices = devices;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().POST("/api/v1/study/{unit}/sessions", answers.json(this::open))
                .POST("/api/v1/study/{unit}/segments", answers.json(this::report))
                .POST("/api/v1/study/{unit}/sections", answers.json(this::read))
                .POST("/api/v1/study/{unit}/place", answers.done(this::stop))
                .build();
    }

    private Session open(Ask ask) {
        Opening opening = ask.body(Opening.class);
        Id<Unit> unit = ask.id("unit");
        return study.open(ask.person(), given(opening.course(), "course"), unit, devices.of(ask.request()));
    }

    private Counted report(Ask ask) {
        Id<Unit> unit = ask.id("unit");
        Segments body = ask.body(Segments.class);
        SegmentReport report = new SegmentReport(
                given(body.course(), "course"),
                unit,
                given(body.session(), "session"),
                given(body.sequence(), "sequence"),
                given(body.played(), "played").stream()
                        .map(one -> given(one, "played").played())
                        .toList(),
                body.rate() == null ? 1.0 : body.rate(),
                body.position() == null ? 0 : body.position(),
                body.signature());
        return study.report(ask.person(), report);
    }

    private Counted read(Ask ask) {
        Id<Unit> unit = ask.id("unit");
        Shown body = ask.body(Shown.class);
        return study.readSection(
                ask.person(),
                new SectionReport(
                        given(body.course(), "course"),
                        unit,
                        given(body.session(), "session"),
                        given(body.section(), "section")));
    }

    private void stop(Ask ask) {
        Stop body = ask.body(Stop.class);
        study.stop(ask.person(), given(body.course(), "course"), ask.id("unit"), given(body.at(), "at"));
    }

    private static <T> T given(T value, String name) {
        if (value == null) {
            throw new Refused.Invalid("refused.malformed", name);
        }
        return value;
    }

    /** Opens a unit on this device. */
    private record Opening(Id<Course> course) {}

    /** The body of a report; see {@link SegmentReport}. */
    private record Segments(
            Id<Course> course,
            String session,
            Long sequence,
            List<Stretch> played,
            Double rate,
            Integer position,
            String signature) {}

    /** A stretch in a body; who does not say that it was hidden has seen it. */
    private record Stretch(Double from, Double to, Boolean hidden) {

        private Played played() {
            return new Played(given(from, "from"), given(to, "to"), Boolean.TRUE.equals(hidden));
        }
    }

    /** The body of a report that a section was shown. */
    private record Shown(Id<Course> course, String session, Integer section) {}

    /** The body that says where she stopped. */
    private record Stop(Id<Course> course, Integer at) {}
}
