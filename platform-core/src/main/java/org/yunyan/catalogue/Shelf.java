package org.yunyan.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** What is published, as learners and other rooms read it. */
final class Shelf {

    private final CourseStore courses;
    private final VersionStore versions;
    private final Publishing publishing;

    Shelf(CourseStore courses, VersionStore versions, Publishing publishing) {
        this.courses = courses;
        this.versions = versions;
        this.publishing = publishing;
    }

    Map<Id<Course>, CourseVersion> currentOf(Collection<Id<Course>> ids) {
        if (ids.size() > Page.MOST) {
            throw new IllegalArgumentException("At most " + Page.MOST + " courses at once");
        }
        Map<Id<Course>, CourseVersion> offered = HashMap.newHashMap(ids.size());
        versionsOf(courses.heads(ids)).forEach(version -> offered.put(version.course(), version));
        return offered;
    }

    CourseVersion version(Id<Course> id, int number) {
        return versions.find(CourseVersion.key(id, number))
                .orElseThrow(() -> new Refused.Missing("refused.course.missing"));
    }

    List<CourseVersion> offered(Id<Course> after, int limit) {
        List<CourseVersion> batch = new ArrayList<>();
        Id<Course> last = after;
        while (batch.size() < limit) {
            List<Course> heads = courses.headsAfter(last, limit - batch.size());
            if (heads.isEmpty()) {
                break;
            }
            batch.addAll(versionsOf(heads));
            last = heads.getLast().id();
        }
        return List.copyOf(batch);
    }

    void plant(List<CourseVersion> planted) {
        Map<Id<Course>, CourseVersion> newest = new LinkedHashMap<>();
        for (CourseVersion version : planted) {
            Limits.check(version.content());
            newest.merge(version.course(), version, (one, other) -> one.number() > other.number() ? one : other);
        }
        versions.insertMissing(planted);
        courses.insertMissing(newest.values().stream().map(Course::planted).toList());
    }

    private List<CourseVersion> versionsOf(List<Course> heads) {
        List<Course> offered = heads.stream().filter(Course::isOffered).toList();
        // One read for all; only what a crash left without its version is read alone.
        Map<String, CourseVersion> found = versions.find(offered.stream()
                .map(head -> CourseVersion.key(head.id(), head.published()))
                .toList());
        return offered.stream()
                .map(head -> {
                    CourseVersion version = found.get(CourseVersion.key(head.id(), head.published()));
                    return (version == null ? publishing.offered(head) : version).withheld();
                })
                .toList();
    }
}
