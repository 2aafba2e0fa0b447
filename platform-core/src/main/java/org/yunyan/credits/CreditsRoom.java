package org.yunyan.credits;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.people.Absences;
import org.yunyan.people.People;
import org.yunyan.rules.RuleBook;

@Configuration(proxyBeanMethods = false)
class CreditsRoom {

    @Bean
    Ledger ledger(
            MongoDatabase database,
            RuleBook rules,
            People people,
            Absences absences,
            ApplicationEventPublisher events,
            Clock clock) {
        LedgerStore pages = new LedgerStore(database);
        TallyStore tallies = new TallyStore(database);
        Appending appending = new Appending(pages, tallies, events, clock);
        return new Ledger(people, absences, rules, pages, tallies, appending, clock);
    }

    @Bean
    AwardingCompletions awardingCompletions(Ledger ledger) {
        return new AwardingCompletions(ledger);
    }
}
