package org.yunyan.web.exams;

import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/** Addresses of tests, for links on other screens. */
public final class ExamsNavigation {

    static final String PRE_TEST = "pretest";
    static final String APPLY = "apply";
    static final String MARKING = "studio/marking";

    private ExamsNavigation() {}

    /** The pre-test of a course. */
    public static String preTest(Id<Course> course) {
        return PRE_TEST + "/" + course.value();
    }

    /** Where somebody shows how she applied a course in class. */
    public static String application(Id<Course> course) {
        return APPLY + "/" + course.value();
    }

    /** Where what learners of a course wrote is marked. */
    public static String marking(Id<Course> course) {
        return MARKING + "/" + course.value();
    }
}
