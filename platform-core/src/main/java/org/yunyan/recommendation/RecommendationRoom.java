package org.yunyan.recommendation;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.credits.Ledger;
import org.yunyan.exposure.Exposures;
import org.yunyan.people.People;
import org.yunyan.planning.Plans;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Recommender;
import org.yunyan.recommender.Search;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;

/** Wires the room; index and embeddings are chosen by who starts the program. */
@Configuration(proxyBeanMethods = false)
class RecommendationRoom {

    @Bean
    CoStudying coStudying(Study study, Clock clock) {
        return new CoStudying(study, clock);
    }

    @Bean
    Shelving shelving(
            Catalogue catalogue,
            Study study,
            CoStudying coStudying,
            Ledger ledger,
            Index index,
            Embeddings embeddings) {
        return new Shelving(catalogue, study, coStudying, ledger, index, embeddings);
    }

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
    Pushing pushing(Suggesting suggesting, MongoDatabase database, ApplicationEventPublisher events, Clock clock) {
        return new Pushing(suggesting, new PushStore(database), events, clock);
    }

    @Bean
    Reaching reaching(MongoDatabase database, Pushing pushing, Catalogue catalogue, People people) {
        return new Reaching(new ReachStore(database), pushing, catalogue, people);
    }

    @Bean
    FollowingCourses followingCourses(
            Shelving shelving, Reaching reaching, Pushing pushing, Study study, People people, Clock clock) {
        return new FollowingCourses(shelving, reaching, pushing, study, people, clock);
    }

    @Bean
    Recommendations recommendations(
            Suggesting suggesting,
            Pushing pushing,
            Reaching reaching,
            Shelving shelving,
            CoStudying coStudying,
            Index index,
            Embeddings embeddings,
            MuteStore mutes,
            Ledger ledger,
            Exposures exposures,
            People people,
            Clock clock) {
        Search search = new Search(index, embeddings);
        return new Recommendations(
                suggesting,
                pushing,
                reaching,
                shelving,
                coStudying,
                search,
                index,
                mutes,
                ledger,
                exposures,
                people,
                clock);
    }
}
