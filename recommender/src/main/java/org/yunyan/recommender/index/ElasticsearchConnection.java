package org.yunyan.recommender.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
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

/** Opens a client and lays the index. */
final class ElasticsearchConnection {

    private ElasticsearchConnection() {}

    static ElasticsearchClient open(List<URI> uris) {
        Rest5ClientBuilder builder = Rest5Client.builder(
                uris.stream().map(ElasticsearchConnection::withoutUser).toList());
        String user = uris.getFirst().getUserInfo();
        if (user != null) {
            String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + basic)});
        }
        return new ElasticsearchClient(new Rest5ClientTransport(builder.build(), new JacksonJsonpMapper()));
    }

    private static URI withoutUser(URI uri) {
        return URI.create(uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + (uri.getPath() == null ? "" : uri.getPath()));
    }

    /** Another release writes into an index of its own; the alias always names the one of the release that connected last. */
    static void createIfMissing(ElasticsearchClient client, String alias) throws IOException {
        String index = alias + "-" + Fields.SCHEMA;
        if (client.indices().exists(e -> e.index(index)).value()) {
            return;
        }
        try {
            client.indices()
                    .create(c -> c.index(index)
                            .settings(s -> s.numberOfShards("1")
                                    .autoExpandReplicas("0-1")
                                    .refreshInterval(t -> t.time("500ms")))
                            .mappings(ElasticsearchMapping.mapping()));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
        client.indices()
                .updateAliases(u -> u.actions(a ->
                                a.remove(r -> r.index(alias + "-*").alias(alias).mustExist(false)))
                        .actions(a -> a.add(add -> add.index(index).alias(alias))));
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
