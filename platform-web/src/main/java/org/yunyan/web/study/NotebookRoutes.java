package org.yunyan.web.study;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yunyan.notebook.Jotting;
import org.yunyan.notebook.Notebook;
import org.yunyan.web.api.Answers;
import org.yunyan.web.api.Ask;
import org.yunyan.web.api.Routes;
import org.yunyan.web.language.Words;
import reactor.core.publisher.Mono;

/** A person's own notebook, as data and as a text to take away. */
@Component
final class NotebookRoutes implements Routes {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Answers answers;
    private final Notebook notebook;

    NotebookRoutes(Answers answers, Notebook notebook) {
        this.answers = answers;
        this.notebook = notebook;
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET(
                        "/api/v1/notebook",
                        answers.json(ask -> notebook.latest(ask.person(), ask.offset(), ask.limit())))
                .GET("/api/v1/notebook/file", answers.later(this::file))
                .build();
    }

    private Mono<ServerResponse> file(Ask ask) {
        List<Jotting> all = notebook.inOrder(ask.person());
        String name = Words.say(ask.locale(), "study.notebook.title") + ".md";
        return ServerResponse.ok()
                .contentType(MARKDOWN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .bodyValue(JottingWords.markdown(ask.locale(), all).getBytes(StandardCharsets.UTF_8));
    }
}
