package org.yunyan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a window: keeps cookies, follows nothing by itself. */
public final class Browser {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;

    public Browser(int port) {
        this.site = "http://localhost:" + port;
    }

    /** Signs in by the form. */
    public Browser signedInAs(String login) {
        HttpResponse<String> arrived = signIn(login, Village.PASSWORD);
        if (arrived.statusCode() != 302 || location(arrived).contains("/login")) {
            throw new AssertionError(login + " was not let in: " + arrived + arrived.headers());
        }
        return this;
    }

    public HttpResponse<String> signIn(String login, String password) {
        return signIn(login, password, request -> request);
    }

    /** With the token of the sign-in page, as its form sends it. */
    public HttpResponse<String> signIn(String login, String password, UnaryOperator<HttpRequest.Builder> with) {
        String token = json(get("/api/csrf")).get("token").asString();
        return post("/login", Map.of("username", login, "password", password, "_csrf", token), with);
    }

    public HttpResponse<String> get(String path) {
        return get(path, request -> request);
    }

    public HttpResponse<String> get(String path, UnaryOperator<HttpRequest.Builder> with) {
        return send(with.apply(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : site + path))));
    }

    public HttpResponse<String> post(String path, Map<String, String> form, UnaryOperator<HttpRequest.Builder> with) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(with.apply(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
