package org.yunyan.catalogue;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.shared.Outbox;

/**
 * Makes a version out of a draft, in two writes that may be cut apart by a crash: first the course says that its draft is
 * now version n and still has to be told (one document, so one truth); then the version is inserted, which can be repeated
 * since it only copies that draft. Until the version is stored no write may change the draft.
 */
final class Publishing {

    private final CourseStore courses;
    private final VersionStore versions;
    private final ApplicationEventPublisher events;
    private final Outbox<Course> outbox;

    Publishing(CourseStore courses, VersionStore versions, ApplicationEventPublisher events) {
        this.courses = courses;
        this.versions = versions;
        this.events = events;
        this.outbox = new Outbox<>(Course::id, courses::pending, this::tell, courses::settle);
    }

    /** Stores the version that the course says it has published, unless that is done already. */
    void keep(Course course) {
        if (course.pending() && course.state() == CourseState.PUBLISHED) {
            versions.insertMissing(List.of(versionOf(course)));
        }
    }

    void deliver(Course published) {
        outbox.deliver(published);
    }

    void sweep() {
        outbox.sweep();
    }

    /** Reads the version that is offered, and stores it first where a crash came between. */
    CourseVersion offered(Course head) {
        String key = CourseVersion.key(head.id(), head.published());
        return versions.find(key).orElseGet(() -> {
            courses.find(head.id()).ifPresent(this::keep);
            return versions.find(key).orElseThrow();
        });
    }

    private void tell(Course course) {
        keep(course);
        events.publishEvent(new CoursePublished(course.id(), course.published(), course.publishedAt()));
    }

    private static CourseVersion versionOf(Course course) {
        return CourseVersion.of(
                course.id(),
                course.published(),
                course.draft(),
                course.trainer(),
                course.trainerName(),
                course.publishedAt(),
                course.reviewer());
    }
}
