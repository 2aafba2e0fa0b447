package org.yunyan.anchors;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.credits.Heads;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class AnchorsRoom {

    @Bean
    Anchors anchors(MongoDatabase database, Heads heads, Ledger ledger, People people, Accounts accounts, Clock clock) {
        return new Anchors(
                new AnchorStore(database),
                new LeafStore(database),
                new CheckStore(database),
                heads,
                ledger,
                people,
                accounts,
                clock);
    }
}
