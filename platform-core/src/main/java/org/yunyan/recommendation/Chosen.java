package org.yunyan.recommendation;

import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/** A course of somebody's week with its reasons. */
public record Chosen(Id<Course> course, String title, List<Why> why) {

    public Chosen {
        why = List.copyOf(why);
    }
}
