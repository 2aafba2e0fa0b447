package org.yunyan.discussion;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class DiscussionRoom {

    @Bean
    Circle discussionCircle(Catalogue catalogue, Study study, People people) {
        return new Circle(catalogue, study, people);
    }

    @Bean
    DiscussionStore discussionStore(MongoDatabase database) {
        return new DiscussionStore(database);
    }

    @Bean
    PaceStore discussionPaces(MongoDatabase database) {
        return new PaceStore(database);
    }

    @Bean
    Discussions discussions(
            MongoDatabase database,
            DiscussionStore store,
            PaceStore paces,
            Circle circle,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        StandStore stands = new StandStore(database);
        return new Discussions(
                store,
                stands,
                paces,
                circle,
                new Reach(store, circle),
                new Telling(store, stands, catalogue, events),
                catalogue,
                clock);
    }

    @Bean
    Moderation moderation(
            DiscussionStore store,
            PaceStore paces,
            Circle circle,
            Accounts accounts,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Moderation(
                store, paces, circle, new Reach(store, circle), new Moderating(accounts), catalogue, events, clock);
    }

    @Bean
    Echoes echoes(
            MongoDatabase database,
            PaceStore paces,
            Circle circle,
            Accounts accounts,
            Study study,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Echoes(new EchoStore(database), paces, circle, accounts, study, events, clock);
    }
}
