package org.yunyan.web.wiring;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.index.ElasticsearchIndex;
import org.yunyan.recommender.index.LuceneIndex;
import org.yunyan.recommender.index.StandbyIndex;

/**
 * The index that recommendations and search ask: Lucene in the data folder, or a real Elasticsearch with a copy in the data folder
 * for the time that it is away; and the embeddings.
 */
@Configuration(proxyBeanMethods = false)
class Finding {

    private static final String ALIAS = "yunyan-courses";

    @Bean(destroyMethod = "close")
    Index index(Settings settings) {
        Settings.Elasticsearch cluster = settings.elasticsearch();
        return cluster.uris() == null
                ? LuceneIndex.open(settings.folder("index"))
                : StandbyIndex.open(
                        settings.folder("index"),
                        () -> ElasticsearchIndex.connect(
                                nodes(cluster.uris()), ALIAS, cluster.shards(), cluster.replicas()));
    }

    /** Loaded with the first text that needs them. */
    @Bean
    Embeddings embeddings() {
        return Embeddings.local();
    }

    @Bean
    Health.Part indexHealth(Index index) {
        return new Health.Part() {
            @Override
            public String name() {
                return "index";
            }

            @Override
            public String engine() {
                return index.engine();
            }

            @Override
            public boolean isUp() {
                return index.count() >= 0;
            }

            @Override
            public boolean onStandby() {
                return index.onStandby();
            }
        };
    }

    private static List<URI> nodes(String uris) {
        return Arrays.stream(uris.split(","))
                .map(String::strip)
                .map(URI::create)
                .toList();
    }
}
