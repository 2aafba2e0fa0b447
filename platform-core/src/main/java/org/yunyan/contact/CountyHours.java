package org.yunyan.contact;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Stage;
import org.yunyan.shared.Refused;

/**
 * What holds in the county for everybody who has not chosen otherwise.
 *
 * @param id always {@value #ID}
 * @param digestDay on which the digest of the week is told
 * @param digestHour 0 to 23, in the county's time
 * @param quiet when nothing leaves the platform
 * @param timetables the lesson hours of each stage
 */
public record CountyHours(
        @BsonId String id, DayOfWeek digestDay, int digestHour, Hours quiet, List<Timetable> timetables) {

    static final String ID = "county";
    private static final int HOURS = 24;

    /** Evenings and nights are quiet; lessons are those of an ordinary school day. */
    public static final CountyHours DEFAULT = new CountyHours(
            ID,
            DayOfWeek.MONDAY,
            7,
            new Hours("21:00", "07:00"),
            Arrays.stream(Stage.values()).map(CountyHours::usual).toList());

    /** @throws Refused.Invalid for an hour that does not exist */
    public CountyHours {
        timetables = List.copyOf(timetables);
        if (digestHour < 0 || digestHour >= HOURS) {
            throw new Refused.Invalid("refused.contact.hour", digestHour);
        }
    }

    public CountyHours(DayOfWeek digestDay, int digestHour, Hours quiet, List<Timetable> timetables) {
        this(ID, digestDay, digestHour, quiet, timetables);
    }

    /** The lesson hours of a stage. */
    public List<Hours> lessons(Stage stage) {
        return timetables.stream()
                .filter(timetable -> timetable.stage() == stage)
                .findFirst()
                .map(Timetable::lessons)
                .orElse(List.of());
    }

    private static Timetable usual(Stage stage) {
        return switch (stage) {
            case PRESCHOOL -> of(stage, "08:30", "11:30", "14:30", "16:30");
            case PRIMARY, SPECIAL -> of(stage, "08:30", "11:50", "14:00", "16:20");
            case JUNIOR -> of(stage, "08:00", "12:00", "14:00", "17:20");
            case SENIOR, VOCATIONAL -> of(stage, "08:00", "12:00", "14:00", "17:40");
        };
    }

    private static Timetable of(Stage stage, String from, String until, String after, String end) {
        return new Timetable(stage, List.of(new Hours(from, until), new Hours(after, end)));
    }
}
