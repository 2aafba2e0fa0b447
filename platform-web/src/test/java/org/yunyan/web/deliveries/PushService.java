package org.yunyan.web.deliveries;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that keeps what it is sent: a push service, or the robot of a chat group. */
final class PushService implements AutoCloseable {

    /** @param headers by lower-case name */
    record Request(URI uri, Map<String, String> headers, byte[] body) {}

    final List<Request> received = new CopyOnWriteArrayList<>();
    volatile int status = 201;
    volatile String answer = "";

    private final HttpServer server;

    PushService() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Waits a little for the next one. */
    Request request(int which) {
        for (int tries = 0; tries < 200 && received.size() <= which; tries++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        return received.get(which);
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new java.util.HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        received.add(new Request(
                exchange.getRequestURI(), headers, exchange.getRequestBody().readAllBytes()));
        byte[] said = answer.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
