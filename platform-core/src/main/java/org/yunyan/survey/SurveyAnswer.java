package org.yunyan.survey;

import java.time.Instant;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What somebody answered. It never leaves the room with her name, and never changes, since a changed answer among few would
 * tell whose it is.
 *
 * @param id {@code person:course}, so nobody answers twice
 * @param number version that she studied
 * @param marks by question, 1 to 5
 */
record SurveyAnswer(
        @BsonId String id, Id<Course> course, int number, Map<String, Integer> marks, String text, Instant at) {

    SurveyAnswer {
        marks = Map.copyOf(marks);
    }

    static String key(Id<Person> person, Id<Course> course) {
        return person + ":" + course;
    }
}
