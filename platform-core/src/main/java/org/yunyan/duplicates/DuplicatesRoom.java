package org.yunyan.duplicates;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;

@Configuration(proxyBeanMethods = false)
class DuplicatesRoom {

    @Bean
    Duplicates duplicates(
            MongoDatabase database,
            Index index,
            Embeddings embeddings,
            Catalogue catalogue,
            People people,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        Looking looking = new Looking(index, embeddings);
        return new Duplicates(new DuplicateStore(database), looking, catalogue, people, accounts, events, clock);
    }

    @Bean
    FollowingCatalogue followingCatalogue(Duplicates duplicates) {
        return new FollowingCatalogue(duplicates);
    }
}
