package org.yunyan.recommendation;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.contact.Contacts;
import org.yunyan.credits.Ledger;
import org.yunyan.exposure.Exposures;
import org.yunyan.people.People;
import org.yunyan.planning.Plans;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Recommender;
import org.yunyan.recommender.Search;
import org.yunyan.shelves.Shelves;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;

/** Wires the room; index and embeddings are chosen by who starts the program. */
@Configuration(proxyBeanMethods = false)
class RecommendationRoom {

    @Bean
    MuteStore muteStore(MongoDatabase database) {
        return new MuteStore(database);
    }

    @Bean
    Suggesting suggesting(
            Skills skills,
            Study study,
            Ledger ledger,
            MuteStore mutes,
            Plans plans,
            Index index,
            Embeddings embeddings,
            Catalogue catalogue,
            Exposures exposures,
            Clock clock) {
        Profiling profiling = new Profiling(skills, study, ledger, mutes, plans);
        return new Suggesting(profiling, new Recommender(index, embeddings), catalogue, ledger, exposures, clock);
    }

    @Bean
    NotingPushes notingPushes(Exposures exposures) {
        return new NotingPushes(exposures);
    }

    @Bean
    PushStore pushStore(MongoDatabase database) {
        return new PushStore(database);
    }

    @Bean
    Walking walking(MongoDatabase database, People people, Clock clock) {
        return new Walking(new WalkStore(database), people, clock);
    }

    @Bean
    Pushing pushing(Suggesting suggesting, PushStore pushes, ApplicationEventPublisher events, Clock clock) {
        return new Pushing(suggesting, pushes, events, clock);
    }

    @Bean
    PushingTheWeek pushingTheWeek(
            Suggesting suggesting,
            Pushing pushing,
            PushStore pushes,
            MongoDatabase database,
            Walking walking,
            Ledger ledger,
            People people,
            Contacts contacts,
            ApplicationEventPublisher events,
            Clock clock) {
        DigestStore digests = new DigestStore(database);
        return new PushingTheWeek(
                suggesting, pushing, pushes, digests, walking, ledger, people, contacts, events, clock);
    }

    @Bean
    Reaching reaching(Walking walking, Pushing pushing, Catalogue catalogue, People people) {
        return new Reaching(walking, pushing, catalogue, people);
    }

    @Bean
    FollowingCourses followingCourses(Shelves shelves, Reaching reaching, Pushing pushing, Study study, People people) {
        return new FollowingCourses(shelves, reaching, pushing, study, people);
    }

    @Bean
    Recommendations recommendations(
            Suggesting suggesting,
            Pushing pushing,
            PushingTheWeek pushingTheWeek,
            Reaching reaching,
            Index index,
            Embeddings embeddings,
            MuteStore mutes,
            Ledger ledger,
            Exposures exposures,
            People people,
            Clock clock) {
        Search search = new Search(index, embeddings);
        return new Recommendations(
                suggesting, pushing, pushingTheWeek, reaching, search, mutes, ledger, exposures, people, clock);
    }
}
