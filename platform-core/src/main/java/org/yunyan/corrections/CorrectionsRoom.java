package org.yunyan.corrections;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class CorrectionsRoom {

    @Bean
    Corrections corrections(MongoDatabase database, Ledger ledger, People people, Accounts accounts, Clock clock) {
        return new Corrections(new CorrectionStore(database), ledger, people, accounts, clock);
    }
}
