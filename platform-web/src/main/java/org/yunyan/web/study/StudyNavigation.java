package org.yunyan.web.study;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/** Addresses of the player, for links on other screens. */
public final class StudyNavigation {

    static final String STUDY = "study";

    /** Bookmarks and notes of all courses. */
    public static final String NOTEBOOK = "notebook";

    /** Units that were taken along in this browser. */
    public static final String ALONG = "along";

    private StudyNavigation() {}

    /** Where the reader was in this course; its first unit when she has not begun. */
    public static String resume(Id<Course> course) {
        return STUDY + "/" + encoded(course);
    }

    /** A unit of a course. */
    public static String unit(Id<Course> course, Id<Unit> unit) {
        return resume(course) + "/" + encoded(unit);
    }

    /** A place inside a course; who does not study it yet is led to its page, and from there to the place. */
    public static String place(Id<Course> course, Place place) {
        return unit(course, place.unit()) + "?" + place.inUnit().getQueryString();
    }

    private static String encoded(Id<?> id) {
        return URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
