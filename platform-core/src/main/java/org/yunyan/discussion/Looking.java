package org.yunyan.discussion;

import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * What is looked for among the discussions of a course.
 *
 * @param unit null for all
 * @param words all of which occur in the title, the question or a reply; blank for all
 */
public record Looking(Only only, Id<Unit> unit, String words) {

    public static final Looking AT_ALL = new Looking(Only.ALL, null, "");

    /** What belongs to one unit. */
    public static Looking at(Id<Unit> unit) {
        return new Looking(Only.ALL, unit, "");
    }
}
