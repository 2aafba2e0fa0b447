package org.yunyan.exams;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.bank.Bank;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.identity.Accounts;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class ExamsRoom {

    @Bean
    Exams exams(
            MongoDatabase database,
            Bank bank,
            Catalogue catalogue,
            Study study,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        AttemptStore attempts = new AttemptStore(database);
        Places places = new Places(catalogue, study);
        Settling settling = new Settling(attempts, places, bank, study, events);
        Taking taking = new Taking(attempts, settling, bank, clock);
        return new Exams(attempts, places, taking, settling, bank, catalogue, accounts);
    }
}
