package org.yunyan.triage;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.claims.Claims;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.notices.Notices;
import org.yunyan.people.People;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class TriageRoom {

    @Bean
    FlagStore flagStore(MongoDatabase database) {
        return new FlagStore(database);
    }

    @Bean
    ThresholdStore thresholdStore(MongoDatabase database) {
        return new ThresholdStore(database);
    }

    @Bean
    NotedStore notedStore(MongoDatabase database) {
        return new NotedStore(database);
    }

    @Bean
    Raising raising(
            FlagStore flags,
            Claims claims,
            Notices notices,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Raising(flags, new Holding(claims, notices), people, events, clock);
    }

    @Bean
    Watching watching(
            MongoDatabase database,
            NotedStore noted,
            ThresholdStore thresholds,
            Raising raising,
            Study study,
            Ledger ledger,
            Catalogue catalogue,
            Claims claims,
            People people) {
        return new Watching(
                new NightStore(database),
                noted,
                thresholds,
                new Sifting(study, ledger, catalogue, claims, noted, raising),
                new Gathering(ledger),
                raising,
                people);
    }

    @Bean
    Reading reading(NotedStore noted, ThresholdStore thresholds, Catalogue catalogue, Raising raising) {
        return new Reading(noted, thresholds, catalogue, raising);
    }

    @Bean
    Noticing noticing(Watching watching, Reading reading, NotedStore noted) {
        return new Noticing(watching, reading, noted);
    }

    @Bean
    NoticingClaims noticingClaims(
            MongoDatabase database,
            Claims claims,
            Watching watching,
            Reading reading,
            Raising raising,
            ThresholdStore thresholds) {
        return new NoticingClaims(claims, watching, reading, raising, new ReviewStore(database), thresholds);
    }

    @Bean
    Triage triage(
            FlagStore flags,
            ThresholdStore thresholds,
            Raising raising,
            Watching watching,
            People people,
            Accounts accounts) {
        return new Triage(flags, thresholds, raising, watching, people, accounts);
    }
}
