package org.yunyan.demand;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.people.People;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.shared.Outbox;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class DemandRoom {

    @Bean
    GapStore gapStore(MongoDatabase database) {
        return new GapStore(database);
    }

    @Bean
    TopicStore topicStore(MongoDatabase database) {
        return new TopicStore(database);
    }

    @Bean
    ProposalStore proposalStore(MongoDatabase database) {
        return new ProposalStore(database);
    }

    @Bean
    Counting demandCounting(People people, Skills skills, Catalogue catalogue, GapStore gaps, Clock clock) {
        return new Counting(people, skills, catalogue, gaps, clock);
    }

    @Bean
    AnsweringDemand answeringDemand(
            Catalogue catalogue,
            Recommendations recommendations,
            TopicStore topics,
            ProposalStore proposals,
            Counting demandCounting,
            ApplicationEventPublisher events) {
        return new AnsweringDemand(
                catalogue, recommendations, topics, proposals, demandCounting, outbox(topics, events));
    }

    /** @param months how long searches and wishes are kept, {@code YUNYAN_DEMAND_MONTHS} */
    @Bean
    Demand demand(
            MongoDatabase database,
            GapStore gaps,
            TopicStore topics,
            ProposalStore proposals,
            Counting demandCounting,
            Catalogue catalogue,
            Recommendations recommendations,
            People people,
            Study study,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${yunyan.demand.months:6}") int months) {
        Noting noting = new Noting(topics, new LookStore(database), recommendations, people, study, months, clock);
        return new Demand(
                gaps,
                topics,
                proposals,
                noting,
                demandCounting,
                outbox(topics, events),
                catalogue,
                recommendations,
                people,
                clock);
    }

    private static Outbox<Topic> outbox(TopicStore topics, ApplicationEventPublisher events) {
        return new Outbox<>(
                Topic::id,
                topics::pending,
                topic -> topic.wishers()
                        .forEach(wisher -> events.publishEvent(new WishAnswered(
                                wisher.person(),
                                topic.words(),
                                topic.answer(),
                                topic.answerTitle(),
                                topic.answeredAt()))),
                topic -> topics.change(topic.id(), topic.words(), Topic::settled));
    }
}
