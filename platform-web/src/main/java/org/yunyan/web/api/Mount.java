package org.yunyan.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServletHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mounts the WebFlux routes under {@code /api} of the one server: carries whoever the servlet security let in over to the
 * reactive side, and lifts every handler onto a virtual thread of its own, so that it may block.
 */
@Configuration(proxyBeanMethods = false)
class Mount {

    private static final int LARGEST_BODY = 1024 * 1024;

    @Bean
    RouterFunction<ServerResponse> api(List<Routes> areas, Problems problems) {
        RouterFunction<ServerResponse> all = areas.stream()
                .map(Routes::routes)
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("The API has no routes"));
        RouterFunction<ServerResponse> nothing = RouterFunctions.route(request -> true, problems::noRoute);
        Scheduler lifted = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return all.and(nothing)
                .filter((request, next) -> Mono.defer(() -> next.handle(request))
                        .subscribeOn(lifted)
                        .onErrorResume(failure -> problems.answer(request, failure)));
    }

    @Bean
    ServletRegistrationBean<ServletHttpHandlerAdapter> apiServlet(RouterFunction<ServerResponse> api, JsonMapper json) {
        HandlerStrategies strategies = HandlerStrategies.builder()
                .codecs(codecs -> {
                    codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(json));
                    codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(json));
                    codecs.defaultCodecs().maxInMemorySize(LARGEST_BODY);
                })
                .webFilter(principal())
                .build();
        HttpHandler handler = RouterFunctions.toHttpHandler(api, strategies);
        ServletRegistrationBean<ServletHttpHandlerAdapter> servlet =
                new ServletRegistrationBean<>(new ServletHttpHandlerAdapter(wholePaths(handler)), "/api/*");
        servlet.setName("api");
        servlet.setAsyncSupported(true);
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    /** The servlet takes {@code /api} off the path; routes are written with whole paths, as people see them. */
    private static HttpHandler wholePaths(HttpHandler handler) {
        return (request, response) ->
                handler.handle(request.mutate().contextPath("").build(), response);
    }

    private static WebFilter principal() {
        return (exchange, chain) -> {
            Principal somebody = servletRequest(exchange.getRequest()).getUserPrincipal();
            return chain.filter(
                    somebody == null
                            ? exchange
                            : exchange.mutate().principal(Mono.just(somebody)).build());
        };
    }

    /** The servlet's own view of a request, for what only that side knows: who was let in, and the session's token. */
    static HttpServletRequest servletRequest(ServerRequest request) {
        return servletRequest(request.exchange().getRequest());
    }

    private static HttpServletRequest servletRequest(ServerHttpRequest request) {
        HttpServletRequest inside = ((AbstractServerHttpRequest) request).getNativeRequest();
        return inside;
    }
}
