package org.yunyan.web.recommending;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.duplicates.Duplicated;
import org.yunyan.duplicates.Duplicates;
import org.yunyan.identity.Actor;
import org.yunyan.insight.SafeCell;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.language.Words;
import reactor.core.publisher.Mono;

/** Duplicated trainings as a sheet, one row a course. */
@Component
final class DuplicatesRoutes implements Routes {

    /** Tells spreadsheet programs that the text is UTF-8. */
    private static final char MARK = '\uFEFF';

    private final Answers answers;
    private final Duplicates duplicates;

    DuplicatesRoutes(Answers answers, Duplicates duplicates) {
        this.answers = answers;
        this.duplicates = duplicates;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET("/api/v1/recommending/duplicates.csv", answers.later(this::sheet))
                .build();
    }

    private Mono<ServerResponse> sheet(Ask ask) {
        Actor actor = ask.person();
        List<Duplicated> groups = new ArrayList<>(duplicates.groups(actor));
        groups.addAll(duplicates.waiting(actor));
        String name = ContentDisposition.attachment()
                .filename("duplicates.csv")
                .build()
                .toString();
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .bodyValue(csv(groups, ask.locale()));
    }

    private static String csv(List<Duplicated> groups, Locale locale) {
        StringWriter text = new StringWriter();
        text.append(MARK);
        try (CSVPrinter rows = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (String column :
                    List.of("group.key", "likeness", "course", "trainer", "school", "learners", "hours", "state")) {
                rows.print(Words.say(locale, "duplicates." + column));
            }
            rows.println();
            int number = 0;
            for (Duplicated group : groups) {
                number++;
                for (Duplicated.Member member : group.members()) {
                    rows.printRecord(
                            number,
                            group.percent(),
                            SafeCell.of(member.title()),
                            SafeCell.of(member.trainerName()),
                            SafeCell.of(member.school()),
                            member.learners(),
                            member.hours(),
                            Words.say(locale, "duplicates.state." + (member.waiting() ? "waiting" : "published")));
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }
}
