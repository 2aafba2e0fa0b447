package org.yunyan.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The document says what there is: every address, who may ask, and nothing but what is answered. */
@Platform
class OpenApiTest {

    /** Never ends, so it cannot be asked like the others. */
    private static final String STREAM = "/api/v1/me/stream";

    private static final List<String> SCOPES = List.of("me", "catalogue.read", "insight.read");

    @LocalServerPort
    private int port;

    @Autowired
    private List<Routes> areas;

    @Autowired
    private JWKSource<SecurityContext> keys;

    private Browser browser;
    private Documented documented;

    @BeforeEach
    void fetchTheDocument() {
        browser = new Browser(port);
        documented = new Documented(browser.get("/api/openapi.json").body());
    }

    @Test
    void everybodyMayReadIt() {
        HttpResponse<String> document = browser.get("/api/openapi.json");

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json(document).get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void itNamesEveryMountedRouteAndNoOther() {
        Mounted mounted = new Mounted();
        areas.forEach(area -> area.routes().accept(mounted));

        assertThat(documented.operations()).isEqualTo(mounted.operations);
    }

    @Test
    void everythingItRefersToIsThere() {
        assertThat(documented.danglingReferences()).isEmpty();
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(operations(path -> path.at("/operationId").asString())).doesNotHaveDuplicates();
    }

    @Test
    void whatNeedsNoTokenIsOpenAndEverythingElseIsNot() {
        reads().filter(path -> !path.equals(STREAM)).forEach(path -> {
            boolean open = documented.scopes(documented.operation("get", path)).isEmpty();
            int status = new Browser(port).get(example(path)).statusCode();
            assertThat(status == 401).as(path + " " + status).isNotEqualTo(open);
        });
    }

    @Test
    void aTokenNeedsTheScopeThatIsDocumented() {
        Tokens tokens = new Tokens(keys);
        reads().filter(path -> !path.equals(STREAM)).forEach(path -> {
            Set<String> needed = documented.scopes(documented.operation("get", path));
            for (String scope : SCOPES) {
                HttpResponse<String> answer = new Browser(port).get(example(path), tokens.of("officer", scope));
                boolean refused = answer.statusCode() == 403
                        && json(answer).get("key").asString().equals("refused.scope");
                assertThat(refused).as(path + " with " + scope).isEqualTo(!needed.isEmpty() && !needed.contains(scope));
            }
        });
    }

    private Stream<String> reads() {
        return documented.operations().stream()
                .filter(operation -> operation.startsWith("GET "))
                .map(operation -> operation.substring("GET ".length()));
    }

    private <T> List<T> operations(Function<JsonNode, T> value) {
        return documented.operations().stream()
                .map(operation -> operation.split(" "))
                .map(parts -> value.apply(documented.operation(parts[0].toLowerCase(Locale.ROOT), parts[1])))
                .toList();
    }

    private static String example(String path) {
        return path.replaceAll("\\{\\*?\\w+}", "no-such-thing");
    }

    /** Collects method and path of every route. */
    private static final class Mounted implements RouterFunctions.Visitor {

        /** As the predicate describes itself. */
        private static final Pattern SHAPE = Pattern.compile("\\(([A-Z]+) && (\\S+)\\)");

        private final Set<String> operations = new TreeSet<>();

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            Matcher shape = SHAPE.matcher(predicate.toString());
            assertThat(shape.matches())
                    .as("One method and one path: " + predicate)
                    .isTrue();
            operations.add(shape.group(1) + " " + shape.group(2));
        }

        @Override
        public void startNested(RequestPredicate predicate) {
            throw new AssertionError("Routes are written with whole paths, not nested");
        }

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void resources(Function<ServerRequest, Mono<Resource>> lookup) {}

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> routerFunction) {
            throw new AssertionError("Cannot be described: " + routerFunction);
        }
    }
}
