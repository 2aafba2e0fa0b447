package org.yunyan.recommender.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.nodes.info.NodesInfoMetric;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Opens a client. */
final class ElasticsearchConnection {

    private static final Timeout CONNECT = Timeout.ofSeconds(2);

    /** Whoever is silent for longer is away. */
    private static final Timeout ANSWER = Timeout.ofSeconds(20);

    private ElasticsearchConnection() {}

    static ElasticsearchClient open(List<URI> uris) {
        Rest5ClientBuilder builder = Rest5Client.builder(
                uris.stream().map(ElasticsearchConnection::withoutUser).toList());
        String user = uris.getFirst().getUserInfo();
        if (user != null) {
            String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + basic)});
        }
        builder.setConnectionConfigCallback(connection -> connection.setConnectTimeout(CONNECT));
        builder.setRequestConfigCallback(request -> request.setResponseTimeout(ANSWER));
        return new ElasticsearchClient(new Rest5ClientTransport(builder.build(), new JacksonJsonpMapper()));
    }

    private static URI withoutUser(URI uri) {
        return URI.create(uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + (uri.getPath() == null ? "" : uri.getPath()));
    }

    /** Asks the nodes, because the root page is not there on every distribution. */
    static String version(ElasticsearchClient client) throws IOException {
        return client.nodes()
                .info(i -> i.metric(NodesInfoMetric.Http))
                .nodes()
                .values()
                .iterator()
                .next()
                .version();
    }
}
