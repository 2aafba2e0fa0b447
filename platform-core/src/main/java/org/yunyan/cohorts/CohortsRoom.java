package org.yunyan.cohorts;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.identity.Accounts;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class CohortsRoom {

    @Bean
    Cohorts cohorts(
            MongoDatabase database,
            Catalogue catalogue,
            Study study,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Cohorts(new CohortStore(database), catalogue, study, accounts, events, clock);
    }
}
