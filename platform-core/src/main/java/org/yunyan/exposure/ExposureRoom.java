package org.yunyan.exposure;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.identity.Accounts;
import org.yunyan.people.People;

@Configuration(proxyBeanMethods = false)
class ExposureRoom {

    @Bean
    ShownStore shownStore(MongoDatabase database) {
        return new ShownStore(database);
    }

    /** Closed with the program, so that an orderly end loses nothing. */
    @Bean(destroyMethod = "close")
    Recording recording(ShownStore store) {
        return new Recording(store);
    }

    @Bean
    Exposures exposures(
            MongoDatabase database,
            ShownStore store,
            Recording recording,
            People people,
            Accounts accounts,
            Clock clock) {
        VersionStore versions = new VersionStore(database);
        TallyStore tallies = new TallyStore(database);
        Tallying tallying = new Tallying(store, clock);
        Studying studying = new Studying(tallying, versions, tallies, clock);
        return new Exposures(store, recording, versions, tallies, tallying, studying, people, accounts, clock);
    }

    @Bean
    Joining joining(Exposures exposures) {
        return new Joining(exposures);
    }
}
