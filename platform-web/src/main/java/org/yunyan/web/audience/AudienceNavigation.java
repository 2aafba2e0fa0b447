package org.yunyan.web.audience;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/** Addresses of what trainers see about their learners, and of the survey. */
public final class AudienceNavigation {

    static final String ROUTE = "studio/:course/figures";
    static final String TAB = "tab";
    static final String VERSION = "v";
    static final String PAGE = "page";

    /** Where the survey stands on the page of a course. */
    static final String SURVEY = "survey";

    private AudienceNavigation() {}

    /** How a course is received. */
    public static String of(Id<Course> course) {
        return "studio/" + encoded(course) + "/figures";
    }

    /** Where somebody who has completed a course says how it was. */
    public static String survey(Id<Course> course) {
        return "course/" + encoded(course) + "#" + SURVEY;
    }

    static String tab(Id<Course> course, Tab tab, int number) {
        return of(course) + "?" + TAB + "=" + tab + "&" + VERSION + "=" + number;
    }

    static String sheet(Id<Course> course, Tab tab, int number) {
        return "/api/v1/courses/" + encoded(course) + "/audience/" + tab.name().toLowerCase(java.util.Locale.ROOT)
                + ".csv?version=" + number;
    }

    private static String encoded(Id<?> id) {
        return URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
