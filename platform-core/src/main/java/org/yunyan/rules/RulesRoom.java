package org.yunyan.rules;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class RulesRoom {

    @Bean
    RuleBook ruleBook(MongoDatabase database, Clock clock) {
        return new RuleBook(database, clock);
    }

    @Bean
    RuleDrafts ruleDrafts(MongoDatabase database, RuleBook book, People people, Accounts accounts, Clock clock) {
        return new RuleDrafts(new RuleDraftStore(database), book, people, accounts, clock);
    }
}
