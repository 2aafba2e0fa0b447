package org.yunyan.contact;

import java.util.List;
import org.yunyan.people.Stage;
import org.yunyan.shared.Refused;

/**
 * When the schools of a stage teach, Monday to Friday.
 *
 * @param lessons at most {@value #MOST}; none when nothing is kept free
 */
public record Timetable(Stage stage, List<Hours> lessons) {

    static final int MOST = 8;

    public Timetable {
        lessons = List.copyOf(lessons);
        if (lessons.size() > MOST) {
            throw new Refused.Invalid("refused.contact.lessons", MOST);
        }
    }
}
