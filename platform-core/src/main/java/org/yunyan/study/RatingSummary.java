package org.yunyan.study;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/**
 * The ratings of a course in one glance; rebuilt from them each time one comes in.
 *
 * @param counts how often one star was given, two stars, … five
 */
public record RatingSummary(@BsonId Id<Course> course, List<Integer> counts) {

    static RatingSummary none(Id<Course> course) {
        return new RatingSummary(course, List.of(0, 0, 0, 0, 0));
    }

    public int count() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Average stars; 0 while nobody has rated. */
    public double average() {
        int sum = 0;
        for (int stars = 1; stars <= counts.size(); stars++) {
            sum += stars * counts.get(stars - 1);
        }
        return count() == 0 ? 0 : (double) sum / count();
    }
}
