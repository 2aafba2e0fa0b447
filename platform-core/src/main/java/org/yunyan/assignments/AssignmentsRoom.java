package org.yunyan.assignments;

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
class AssignmentsRoom {

    @Bean
    WorkStore workStore(MongoDatabase database) {
        return new WorkStore(database);
    }

    @Bean
    Assignments assignments(
            WorkStore works,
            Catalogue catalogue,
            Study study,
            People people,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        Judging judging = new Judging(works, catalogue, study, events);
        return new Assignments(
                works,
                new HandingIn(works, catalogue, study, people),
                new Peering(works, judging, catalogue),
                judging,
                catalogue,
                accounts,
                events,
                clock);
    }

    @Bean
    AskingForApplication askingForApplication(WorkStore works, Catalogue catalogue, Study study, People people) {
        return new AskingForApplication(works, catalogue, study, people);
    }
}
