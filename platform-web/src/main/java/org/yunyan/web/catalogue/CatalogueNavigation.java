package org.yunyan.web.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/** Addresses of the catalogue and of course pages, for links on other screens. */
public final class CatalogueNavigation {

    static final String CATALOGUE = "catalogue";
    static final String COURSE = "course";
    static final String REVIEWS = "reviews";

    /** Where the cohorts of a course stand on its page. */
    public static final String COHORTS = "cohorts";

    private CatalogueNavigation() {}

    /** Everything that is offered. */
    public static String catalogue() {
        return CATALOGUE;
    }

    /** What is found for these words. */
    public static String search(String words) {
        return CATALOGUE + "?" + CatalogueQuery.WORDS + "=" + encoded(words);
    }

    /** What leads to this skill. */
    public static String leadingTo(Id<Skill> skill) {
        return CATALOGUE + "?" + CatalogueQuery.SKILL + "=" + encoded(skill.value());
    }

    /** What helps the reader's missing credits. */
    public static String helping() {
        return CATALOGUE + "?" + CatalogueQuery.HELPING + "=1";
    }

    /** The page of a course. */
    public static String course(Id<Course> course) {
        return COURSE + "/" + encoded(course.value());
    }

    /** Where the reviews of a course are read and written. */
    public static String reviews(Id<Course> course) {
        return course(course) + "#" + REVIEWS;
    }

    /** Where the cohorts of a course are chosen. */
    public static String cohorts(Id<Course> course) {
        return course(course) + "#" + COHORTS;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
