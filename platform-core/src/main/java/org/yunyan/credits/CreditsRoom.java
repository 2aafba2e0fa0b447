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
    LedgerStore ledgerPages(MongoDatabase database) {
        return new LedgerStore(database);
    }

    @Bean
    TallyStore creditTallies(MongoDatabase database) {
        return new TallyStore(database);
    }

    @Bean
    Heads heads(LedgerStore pages, TallyStore tallies) {
        return new Heads(pages, tallies);
    }

    @Bean
    Ledger ledger(
            LedgerStore pages,
            TallyStore tallies,
            RuleBook rules,
            People people,
            Absences absences,
            ApplicationEventPublisher events,
            Clock clock) {
        Appending appending = new Appending(pages, tallies, events, clock);
        return new Ledger(people, absences, rules, pages, tallies, appending, clock);
    }

    @Bean
    AwardingCompletions awardingCompletions(Ledger ledger) {
        return new AwardingCompletions(ledger);
    }
}
