package org.yunyan.insight;

import org.yunyan.catalogue.Course;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * The smallest thing that would help somebody who is late.
 *
 * @param key message key: finish the begun course, or take so many hours of training
 * @param course the begun course that would help most; null when none would
 * @param title of that course; null when none would
 * @param credits that it would close of what is missing in the year; for hours, all that is missing
 * @param hours of concentrated training that would close what is still missing; 0 when the rules convert none
 */
public record Fix(String key, Id<Course> course, String title, Credits credits, int hours) {

    static final String FINISH = "insight.fix.finish";
    static final String HOURS = "insight.fix.hours";
}
