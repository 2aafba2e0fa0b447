package org.yunyan.verdicts;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.notices.Notices;
import org.yunyan.people.Absences;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class VerdictsRoom {

    @Bean
    Verdicts verdicts(
            MongoDatabase database,
            People people,
            Absences absences,
            Accounts accounts,
            Ledger ledger,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        VerdictStore store = new VerdictStore(database);
        Preparing preparing = new Preparing(store, notices, ledger, absences, people, clock);
        Periods periods = new Periods(ledger, clock);
        return new Verdicts(
                store,
                periods,
                preparing,
                new Signing(store, preparing, people, events, clock),
                new Warnings(ledger, absences),
                new Reproducing(periods, ledger, absences, people),
                people,
                accounts,
                clock);
    }
}
