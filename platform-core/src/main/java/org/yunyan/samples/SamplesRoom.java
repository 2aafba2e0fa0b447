package org.yunyan.samples;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.anchors.Anchors;
import org.yunyan.claims.Claims;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;
import org.yunyan.verdicts.Verdicts;

@Configuration(proxyBeanMethods = false)
class SamplesRoom {

    @Bean
    Samples samples(
            MongoDatabase database,
            Ledger ledger,
            Claims claims,
            Verdicts verdicts,
            Anchors anchors,
            People people,
            Accounts accounts,
            Clock clock) {
        SampleStore samples = new SampleStore(database);
        Collecting collecting = new Collecting(samples, new Listing(ledger, claims, verdicts), people, clock);
        return new Samples(samples, collecting, ledger, anchors, people, accounts, clock);
    }
}
