package org.yunyan.web.notices;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.identity.Actor;
import org.yunyan.notices.NoticeLine;
import org.yunyan.notices.NoticeRow;
import org.yunyan.notices.Notices;
import org.yunyan.notices.PublicNotice;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;

/** The notices of her own school, for programs: who, what counts, and the way to doubt a row. */
@Component
final class NoticeRoutes implements Routes {

    private static final String PATH = "/api/v1/me/notices";

    private final Answers answers;
    private final Notices notices;

    NoticeRoutes(Answers answers, Notices notices) {
        this.answers = answers;
        this.notices = notices;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET(PATH, answers.json(this::all))
                .GET(PATH + "/{notice}", answers.json(this::one))
                .POST(PATH + "/{notice}/objections", answers.done(this::object))
                .build();
    }

    /** A notice without its rows. */
    record Shown(
            Id<PublicNotice> id,
            String school,
            int year,
            int round,
            LocalDate from,
            LocalDate closing,
            boolean isFinal,
            int people) {

        static Shown of(PublicNotice notice) {
            return new Shown(
                    notice.id(),
                    notice.schoolName(),
                    notice.year(),
                    notice.round(),
                    notice.from(),
                    notice.closing(),
                    notice.isFinal(),
                    notice.people());
        }
    }

    /** A notice with its rows, and the entries behind her own. */
    record Whole(Shown notice, List<NoticeRow> rows, List<NoticeLine> mine) {}

    /** A doubt about a row. */
    record Doubt(Id<Person> person, String awardKey, String reason) {}

    private List<Shown> all(Ask ask) {
        return notices.ofMySchool(ask.person()).stream().map(Shown::of).toList();
    }

    private Whole one(Ask ask) {
        Actor actor = ask.person();
        PublicNotice notice = notices.notice(actor, ask.id("notice"));
        List<NoticeRow> rows = notices.rows(actor, notice);
        boolean hers = rows.stream().anyMatch(row -> row.person().equals(actor.person()));
        return new Whole(Shown.of(notice), rows, hers ? notices.lines(actor, notice, actor.person()) : List.of());
    }

    private void object(Ask ask) {
        Doubt doubt = ask.body(Doubt.class);
        if (doubt.person() == null) {
            throw new Refused.Invalid("refused.malformed", "person");
        }
        notices.object(ask.person(), ask.id("notice"), doubt.person(), doubt.awardKey(), doubt.reason());
    }
}
