package org.yunyan.insight;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Absences;
import org.yunyan.people.People;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class InsightRoom {

    @Bean
    ChangeStore insightChanges(MongoDatabase database) {
        return new ChangeStore(database);
    }

    @Bean
    Insight insight(
            MongoDatabase database,
            ChangeStore changes,
            People people,
            Absences absences,
            Catalogue catalogue,
            Study study,
            Ledger ledger,
            Clock clock) {
        ParticipationStore participations = new ParticipationStore(database);
        SchoolYearStore schools = new SchoolYearStore(database);
        Reckoning reckoning = new Reckoning(study, catalogue, ledger, absences);
        Refreshing refreshing = new Refreshing(people, ledger, reckoning, participations, schools, changes);
        return new Insight(people, ledger, participations, schools, refreshing, clock);
    }

    @Bean
    NotingChanges notingChanges(ChangeStore changes, Ledger ledger, Clock clock) {
        return new NotingChanges(changes, ledger, clock);
    }
}
