package org.yunyan.contact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
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
 * @param holidays when the schools do not teach, in order; none overlap
 */
public record CountyHours(
        @BsonId String id,
        DayOfWeek digestDay,
        int digestHour,
        Hours quiet,
        List<Timetable> timetables,
        List<Holiday> holidays) {

    static final String ID = "county";
    static final int MOST_HOLIDAYS = 60;
    private static final int HOURS = 24;

    /** Evenings and nights are quiet; lessons are those of an ordinary school day. */
    public static final CountyHours DEFAULT = new CountyHours(
            ID,
            DayOfWeek.MONDAY,
            7,
            new Hours("21:00", "07:00"),
            Arrays.stream(Stage.values()).map(CountyHours::usual).toList(),
            List.of());

    /** @throws Refused.Invalid for an hour that does not exist, too many holidays, or some that overlap */
    public CountyHours {
        timetables = List.copyOf(timetables);
        holidays = holidays == null ? List.of() : inOrder(holidays);
        if (digestHour < 0 || digestHour >= HOURS) {
            throw new Refused.Invalid("refused.contact.hour", digestHour);
        }
    }

    public CountyHours(DayOfWeek digestDay, int digestHour, Hours quiet, List<Timetable> timetables) {
        this(ID, digestDay, digestHour, quiet, timetables, List.of());
    }

    /** The same with these holidays. */
    CountyHours with(List<Holiday> calendar) {
        return new CountyHours(id, digestDay, digestHour, quiet, timetables, calendar);
    }

    /** Whether the schools teach on this day: Monday to Friday outside their holidays. */
    public boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !isHoliday(day);
    }

    /** Whether it is in a school holiday. */
    public boolean isHoliday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.contains(day));
    }

    /** The lesson hours of a stage. */
    public List<Hours> lessons(Stage stage) {
        return timetables.stream()
                .filter(timetable -> timetable.stage() == stage)
                .findFirst()
                .map(Timetable::lessons)
                .orElse(List.of());
    }

    private static List<Holiday> inOrder(List<Holiday> holidays) {
        if (holidays.size() > MOST_HOLIDAYS) {
            throw new Refused.Invalid("refused.contact.holidays", MOST_HOLIDAYS);
        }
        List<Holiday> sorted =
                holidays.stream().sorted(Comparator.comparing(Holiday::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (!sorted.get(i).from().isAfter(sorted.get(i - 1).until())) {
                throw new Refused.Invalid(
                        "refused.contact.holiday.overlap",
                        sorted.get(i).name(),
                        sorted.get(i - 1).name());
            }
        }
        return sorted;
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
