package org.yunyan.recommender.index;

import java.util.List;
import java.util.UUID;
import org.yunyan.recommender.ElasticsearchServer;
import org.yunyan.recommender.Index;

class ElasticsearchIndexTest extends IndexContract {

    @Override
    Index open() {
        return ElasticsearchIndex.connect(List.of(ElasticsearchServer.shared().uri()), "test-" + UUID.randomUUID());
    }
}
