package org.yunyan.duplicates;

import org.springframework.context.event.EventListener;
import org.yunyan.catalogue.CourseArchived;
import org.yunyan.catalogue.CoursePublished;

/** What is published or archived changes which courses are doubles. */
final class FollowingCatalogue {

    private final Duplicates duplicates;

    FollowingCatalogue(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @EventListener
    void on(CoursePublished published) {
        duplicates.somethingChanged();
    }

    @EventListener
    void on(CourseArchived archived) {
        duplicates.somethingChanged();
    }
}
