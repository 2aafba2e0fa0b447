package org.yunyan.shelves;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.recommender.Document;
import org.yunyan.shared.Id;

/** Courses whose passages wait for their meaning, which takes a model about a second a course. */
final class Reading {

    private static final int AT_ONCE = 2;
    private static final int BATCH = 100;

    private final Catalogue catalogue;
    private final Understanding understanding;
    private final Cutting cutting;
    private final Set<String> unread = ConcurrentHashMap.newKeySet();
    private final ReentrantLock reading = new ReentrantLock();

    /** How far what an earlier start left unread has been looked for; null at the beginning and at the end. */
    private Id<Course> lookedTo;

    private boolean lookedAtAll;

    Reading(Catalogue catalogue, Understanding understanding, Cutting cutting) {
        this.catalogue = catalogue;
        this.understanding = understanding;
        this.cutting = cutting;
    }

    /** Those of them whose passages lack a meaning are read later. */
    void later(List<Document> documents) {
        documents.stream()
                .filter(document -> !Understanding.isComplete(document.passages()))
                .forEach(document -> unread.add(document.id()));
    }

    /**
     * Reads a few courses; one thread at a time.
     *
     * @param understood told of those of which something new is known
     */
    void some(Consumer<Collection<CourseVersion>> understood) {
        if (!reading.tryLock()) {
            return;
        }
        try {
            if (unread.isEmpty()) {
                look();
            }
            List<Id<Course>> due =
                    unread.stream().limit(AT_ONCE).<Id<Course>>map(Id::of).toList();
            boolean learned = false;
            for (CourseVersion version : catalogue.currentOf(due).values()) {
                learned |= understanding.understand(cutting.passages(version.content()));
            }
            if (learned) {
                understood.accept(catalogue.currentOf(due).values());
            }
            due.forEach(course -> unread.remove(course.value()));
        } finally {
            reading.unlock();
        }
    }

    /** What only the old version says is read no more; should another course say it too, it is read again for that one. */
    void forget(CourseVersion old, Collection<CourseVersion> current) {
        understanding.forget(
                cutting.passages(old.content()),
                current.stream()
                        .flatMap(version -> cutting.passages(version.content()).stream())
                        .toList());
    }

    /** The index outlives a start, but not who waits: looks through what is offered once, part by part. */
    private void look() {
        if (lookedAtAll) {
            return;
        }
        List<CourseVersion> part = catalogue.offered(lookedTo, BATCH);
        part.stream()
                .filter(version -> !understanding.isUnderstood(cutting.passages(version.content())))
                .forEach(version -> unread.add(version.course().value()));
        lookedAtAll = part.size() < BATCH;
        lookedTo = lookedAtAll ? null : part.getLast().course();
    }
}
