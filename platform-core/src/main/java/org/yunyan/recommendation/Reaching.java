package org.yunyan.recommendation;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Subject;

/** Brings a new course to the teachers it fits: those of its stage and subject, if it is among the first they would be suggested. */
final class Reaching {

    private static final Logger LOG = LoggerFactory.getLogger(Reaching.class);
    private static final int AMONG_FIRST = 10;

    private final Walking walking;
    private final Pushing pushing;
    private final Catalogue catalogue;
    private final People people;
    private final ReentrantLock running = new ReentrantLock();

    Reaching(Walking walking, Pushing pushing, Catalogue catalogue, People people) {
        this.walking = walking;
        this.pushing = pushing;
        this.catalogue = catalogue;
        this.people = people;
    }

    void begin(Walk walk) {
        walking.begin(walk);
        Thread.ofVirtual().name("reaching-teachers").start(() -> {
            try {
                sweep();
            } catch (RuntimeException failure) {
                LOG.warn("{} stays pending", walk, failure);
            }
        });
    }

    /** Brings each pending course to all schools. One walk at a time. */
    void sweep() {
        if (!running.tryLock()) {
            return;
        }
        try {
            walking.sweep(Walk.Kind.COURSE, this::visit);
        } finally {
            running.unlock();
        }
    }

    private boolean visit(Walk walk, Organisation school) {
        CourseVersion course = catalogue.currentOf(List.of(walk.course())).get(walk.course());
        if (course == null || course.content().listing()) {
            return false;
        }
        List<Person> fitting = people.teachersOf(school.id()).stream()
                .filter(teacher -> fits(course.content(), teacher.post()))
                .toList();
        Walking.abreast(
                fitting, teacher -> pushing.fresh(teacher, course.course().value(), AMONG_FIRST));
        return true;
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
