package org.yunyan.notebook;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class NotebookRoom {

    @Bean
    Notebook notebook(MongoDatabase database, Study study, Catalogue catalogue, Clock clock) {
        return new Notebook(new JottingStore(database), study, catalogue, clock);
    }
}
