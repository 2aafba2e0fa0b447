package org.yunyan.web.discussion;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Only;
import org.yunyan.shared.Id;

/** Addresses of discussions, for links on other screens. */
public final class DiscussionNavigation {

    static final String LIST = "discussions";
    static final String ONE = "discussion";
    static final String MODERATION = "moderation";
    static final String ONLY = "only";
    static final String UNIT = "unit";
    static final String WORDS = "q";
    static final String PAGE = "page";

    private DiscussionNavigation() {}

    /** What is asked about a course. */
    public static String course(Id<Course> course) {
        return LIST + "/" + encoded(course.value());
    }

    /** What is asked about one unit. */
    public static String unit(Id<Course> course, Id<Unit> unit) {
        return course(course) + "?" + UNIT + "=" + encoded(unit.value());
    }

    /** What a course has not answered yet. */
    public static String waiting(String course) {
        return course(Id.of(course)) + "?" + ONLY + "=" + Only.WAITING;
    }

    /** Where something is reported about a course. */
    public static String reported(String course) {
        return course(Id.of(course)) + "?" + ONLY + "=" + Only.REPORTED;
    }

    /** One discussion. */
    public static String discussion(Id<Discussion> discussion) {
        return discussion(discussion.value());
    }

    /** One discussion, by its id as it stands in a message. */
    public static String discussion(String discussion) {
        return ONE + "/" + encoded(discussion);
    }

    /** What is reported in the whole county. */
    public static String moderation() {
        return MODERATION;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
