package org.yunyan.rules;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesRoom {

    @Bean
    RuleBook ruleBook(MongoDatabase database, Clock clock) {
        return new RuleBook(database, clock);
    }
}
