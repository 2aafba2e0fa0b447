package org.yunyan.web.api;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The API in the words of OpenAPI 3.1, written by hand and held to the mounted routes by a test. */
@Component
final class Description implements Routes {

    static final Resource DOCUMENT = new ClassPathResource("openapi.json", Description.class);

    @Override
    public RouterFunction<ServerResponse> routes() {
        return route().GET(
                        "/api/openapi.json",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(BodyInserters.fromResource(DOCUMENT)))
                .build();
    }
}
