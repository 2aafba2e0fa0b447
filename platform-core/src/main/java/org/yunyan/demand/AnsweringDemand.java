package org.yunyan.demand;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseArchived;
import org.yunyan.catalogue.CoursePublished;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.shared.Page;

/** A course that is published answers the row it was written for, and every wish whose topic it speaks of. */
final class AnsweringDemand {

    private final Catalogue catalogue;
    private final Recommendations recommendations;
    private final TopicStore topics;
    private final ProposalStore proposals;
    private final Counting counting;
    private final Outbox<Topic> outbox;

    AnsweringDemand(
            Catalogue catalogue,
            Recommendations recommendations,
            TopicStore topics,
            ProposalStore proposals,
            Counting counting,
            Outbox<Topic> outbox) {
        this.catalogue = catalogue;
        this.recommendations = recommendations;
        this.topics = topics;
        this.proposals = proposals;
        this.counting = counting;
        this.outbox = outbox;
    }

    @EventListener
    @Order
    void on(CoursePublished published) {
        Content content =
                catalogue.version(published.course(), published.number()).content();
        Stream<String> written = proposals.of(published.course()).stream()
                .map(Proposal::need)
                .filter(need -> need.startsWith(Demand.TOPIC))
                .map(need -> need.substring(Demand.TOPIC.length()));
        Stream<String> spoken = content.listing() ? Stream.empty() : wishesThat(content);
        List<String> answered = Stream.concat(written, spoken).distinct().toList();
        answered.forEach(topic -> answer(topic, published, content.title()));
        proposals.of(published.course()).ifPresent(proposals::remove);
        counting.offersChanged();
    }

    /** Who put her draft away does not write any longer, and what is not offered leads nowhere. */
    @EventListener
    void on(CourseArchived archived) {
        proposals.of(archived.course()).ifPresent(proposals::remove);
        counting.offersChanged();
    }

    private Stream<String> wishesThat(Content content) {
        String text = Stream.concat(Stream.of(content.title(), content.summary()), content.tags().stream())
                .collect(Collectors.joining("\n"));
        return topics.wished(Page.MOST).stream().map(Topic::id).filter(topic -> recommendations.speaksOf(text, topic));
    }

    private void answer(String topic, CoursePublished published, String title) {
        if (topics.find(topic).isEmpty()) {
            return;
        }
        Id<Course> course = published.course();
        Topic answered = topics.change(
                topic, topic, known -> known.pending() ? known : known.answeredBy(course, title, published.at()));
        if (answered.pending()) {
            outbox.deliver(answered);
        }
    }
}
