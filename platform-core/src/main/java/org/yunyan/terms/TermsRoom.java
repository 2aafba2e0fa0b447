package org.yunyan.terms;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.identity.Accounts;
import org.yunyan.recommender.Index;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class TermsRoom {

    @Bean
    Terms terms(MongoDatabase database, Index index, Accounts accounts, Clock clock) {
        return new Terms(new TermStore(database), index, accounts, clock);
    }
}
