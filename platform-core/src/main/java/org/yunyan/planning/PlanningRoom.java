package org.yunyan.planning;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.credits.Ledger;
import org.yunyan.people.People;
import org.yunyan.recommender.Index;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;

@Configuration(proxyBeanMethods = false)
class PlanningRoom {

    @Bean
    PlanStore planStore(MongoDatabase database) {
        return new PlanStore(database);
    }

    @Bean
    Runs runs(Cohorts cohorts, Clock clock) {
        return new Runs(cohorts, clock);
    }

    @Bean
    Following following(
            PlanStore store,
            Catalogue catalogue,
            Study study,
            Runs runs,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Following(store, catalogue, study, runs, events, clock);
    }

    @Bean
    FollowingStudy followingStudy(Following following) {
        return new FollowingStudy(following);
    }

    @Bean
    Plans plans(
            PlanStore store,
            Following following,
            Ledger ledger,
            Index index,
            Catalogue catalogue,
            Skills skills,
            Study study,
            Runs runs,
            People people,
            Clock clock) {
        Proposing proposing = new Proposing(ledger, new Pool(index, catalogue, skills, study, runs), catalogue);
        return new Plans(store, proposing, following, people, clock);
    }
}
