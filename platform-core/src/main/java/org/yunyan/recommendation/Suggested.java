package org.yunyan.recommendation;

import java.util.List;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.CreditEffect;

/**
 * A course that is suggested to one teacher.
 *
 * @param course as learners see it
 * @param why at most two reasons, the strongest first
 * @param effect what finishing it today would do for her credits
 */
public record Suggested(CourseVersion course, List<Why> why, CreditEffect effect) {

    public Suggested {
        why = List.copyOf(why);
    }
}
