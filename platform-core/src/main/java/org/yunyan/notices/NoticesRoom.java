package org.yunyan.notices;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class NoticesRoom {

    @Bean
    Notices notices(
            MongoDatabase database,
            People people,
            Accounts accounts,
            Ledger ledger,
            Corrections corrections,
            ApplicationEventPublisher events,
            Clock clock) {
        NoticeStore store = new NoticeStore(database);
        FinalityStore finality = new FinalityStore(database);
        return new Notices(
                store,
                finality,
                new Opening(store, finality, people, ledger, clock),
                new Objecting(store, corrections, clock),
                new Closing(store, finality, corrections, ledger, events, clock),
                new Holding(finality, ledger, people, clock),
                new Reading(store, people, ledger),
                people,
                ledger,
                accounts,
                clock);
    }
}
