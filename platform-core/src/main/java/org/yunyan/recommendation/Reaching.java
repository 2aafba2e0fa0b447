package org.yunyan.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Subject;
import org.yunyan.shared.Page;

/** Brings a new course to the teachers it fits: those of its stage and subject, if it is among the first they would be suggested. */
final class Reaching {

    private static final Logger LOG = LoggerFactory.getLogger(Reaching.class);
    private static final int BATCH = 100;
    private static final int AMONG_FIRST = 10;

    private final ReachStore reaches;
    private final Pushing pushing;
    private final Catalogue catalogue;
    private final People people;
    private final ReentrantLock running = new ReentrantLock();

    Reaching(ReachStore reaches, Pushing pushing, Catalogue catalogue, People people) {
        this.reaches = reaches;
        this.pushing = pushing;
        this.catalogue = catalogue;
        this.people = people;
    }

    void begin(Reach reach) {
        reaches.begin(reach);
        Thread.ofVirtual().name("reaching-teachers").start(() -> {
            try {
                sweep();
            } catch (RuntimeException failure) {
                LOG.warn("{} stays pending", reach, failure);
            }
        });
    }

    /** Walks all teachers for each pending course, in batches that survive a crash. One walk at a time. */
    void sweep() {
        if (!running.tryLock()) {
            return;
        }
        try {
            Optional<Reach> due = reaches.oldest();
            while (due.isPresent()) {
                reaches.put(batch(due.get()));
                due = reaches.oldest();
            }
        } finally {
            running.unlock();
        }
    }

    private Reach batch(Reach reach) {
        CourseVersion course = catalogue.currentOf(List.of(reach.course())).get(reach.course());
        if (course == null || course.content().listing()) {
            return new Reach(reach.id(), reach.course(), reach.offset(), reach.at(), false);
        }
        Page<Person> teachers = people.teachersUnder(people.county().id(), reach.offset(), BATCH);
        teachers.items().stream()
                .filter(teacher -> fits(course.content(), teacher.post()))
                .forEach(teacher -> pushing.fresh(teacher, course.course().value(), AMONG_FIRST));
        int offset = reach.offset() + teachers.items().size();
        boolean more = teachers.items().size() == BATCH;
        return new Reach(reach.id(), reach.course(), offset, reach.at(), more);
    }

    /** A cheap look before the expensive one; the recommender has the last word. */
    private static boolean fits(Content content, Post post) {
        if (post == null) {
            return false;
        }
        boolean stage = content.stages().isEmpty() || content.stages().contains(post.stage());
        boolean grade = content.grades().isEmpty()
                || post.grades().isEmpty()
                || post.grades().stream().anyMatch(content.grades()::contains);
        boolean subject = content.subject() == Subject.GENERAL
                || content.subject() == post.main()
                || post.second().contains(content.subject());
        return stage && grade && subject;
    }
}
