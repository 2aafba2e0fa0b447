package org.yunyan.discussion;

import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * A question as it is asked.
 *
 * @param number version of the course that she has before her
 * @param unit null when it is about the whole course
 * @param place second, section or page that it is about, from 0; null for none
 * @param title the question in one line, at most {@value #LONGEST_TITLE} characters
 * @param text Markdown, at most {@value Post#LONGEST} characters; may be empty
 */
public record Asking(Id<Course> course, int number, Id<Unit> unit, Integer place, String title, String text) {

    public static final int LONGEST_TITLE = 120;
}
