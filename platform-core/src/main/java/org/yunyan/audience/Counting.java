package org.yunyan.audience;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.study.Rating;
import org.yunyan.study.Study;

/** Reads everybody in a course once and adds up what all screens about it show. */
final class Counting {

    private final Study study;
    private final Catalogue catalogue;

    Counting(Study study, Catalogue catalogue) {
        this.study = study;
        this.catalogue = catalogue;
    }

    /** Newest version first; a version that nobody has enrolled in is there when it is the one that is offered. */
    List<VersionFigures> count(Course course) {
        Map<Id<Person>, Integer> stars = stars(course.id());
        Map<Integer, VersionTally> versions = new TreeMap<>(Comparator.reverseOrder());
        if (course.published() > 0) {
            versions.put(course.published(), new VersionTally(catalogue.answerKey(course.id(), course.published())));
        }
        study.eachIn(
                course.id(),
                enrolment -> versions.computeIfAbsent(
                                enrolment.number(),
                                number -> new VersionTally(catalogue.answerKey(course.id(), number)))
                        .add(enrolment, stars.get(enrolment.person())));
        return versions.values().stream().map(VersionTally::figures).toList();
    }

    private Map<Id<Person>, Integer> stars(Id<Course> course) {
        Map<Id<Person>, Integer> stars = new HashMap<>();
        Page<Rating> page;
        int offset = 0;
        do {
            page = study.ratings(course, offset, Page.MOST);
            page.items().forEach(rating -> stars.put(rating.person(), rating.stars()));
            offset += page.items().size();
        } while (page.items().size() == Page.MOST);
        return stars;
    }
}
