package org.yunyan.diagnostic;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.bank.Bank;
import org.yunyan.people.People;
import org.yunyan.skills.Skills;

@Configuration(proxyBeanMethods = false)
class DiagnosticRoom {

    @Bean
    Diagnostics diagnostics(MongoDatabase database, Bank bank, Skills skills, People people, Clock clock) {
        return new Diagnostics(new DiagnosisStore(database), bank, skills, people, clock);
    }
}
