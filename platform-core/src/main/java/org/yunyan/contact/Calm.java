package org.yunyan.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.shared.CountyTime;

/**
 * When somebody may be disturbed: not in quiet hours, and on days on which the schools teach not in lesson hours. Lessons that she
 * has entered for a weekend herself hold there too; in school holidays none does.
 */
record Calm(CountyHours county) {

    /** Whoever is never to be disturbed by her own hours is, after this many spans, told anyway rather than never. */
    private static final int MOST_SPANS = 40;

    /** The first moment, not before the given one, at which she may be disturbed. */
    Instant from(Person person, Contact contact, Instant at) {
        return from(at, there -> busy(person, contact, there));
    }

    /** The first moment, not before the given one, at which a group of such a school, or of a unit above them all, may be disturbed. */
    Instant from(Collection<Stage> stages, Instant at) {
        List<Hours> school =
                stages.stream().flatMap(stage -> county.lessons(stage).stream()).toList();
        return from(
                at,
                there -> Stream.concat(
                        Stream.of(county.quiet()),
                        county.isSchoolDay(there.toLocalDate()) ? school.stream() : Stream.of()));
    }

    /** Her digest in the week of this moment, or at the moment when its time has passed; and never while she is busy. */
    Instant digest(Person person, Contact contact, Instant at) {
        DayOfWeek day = Objects.requireNonNullElse(contact.digestDay(), county.digestDay());
        int hour = Objects.requireNonNullElse(contact.digestHour(), county.digestHour());
        LocalDate monday = CountyTime.dayOf(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant told = monday.plusDays(day.getValue() - 1L)
                .atTime(LocalTime.of(hour, 0))
                .atZone(CountyTime.ZONE)
                .toInstant();
        return from(person, contact, told.isBefore(at) ? at : told);
    }

    private static Instant from(Instant at, Function<ZonedDateTime, Stream<Hours>> busy) {
        Instant moment = at;
        for (int spans = 0; spans < MOST_SPANS; spans++) {
            ZonedDateTime there = moment.atZone(CountyTime.ZONE);
            Optional<Hours> now = busy.apply(there)
                    .filter(hours -> hours.contains(there.toLocalTime()))
                    .findFirst();
            if (now.isEmpty()) {
                return moment;
            }
            moment = end(there, now.get());
        }
        return moment;
    }

    private Stream<Hours> busy(Person person, Contact contact, ZonedDateTime there) {
        Stream<Hours> quiet = Stream.of(Objects.requireNonNullElse(contact.quiet(), county.quiet()));
        Stream<Hours> own = contact.lessons().stream()
                .filter(lesson -> lesson.day() == there.getDayOfWeek() && !county.isHoliday(there.toLocalDate()))
                .map(Lesson::hours);
        List<Hours> school = county.isSchoolDay(there.toLocalDate()) && person.post() != null
                ? county.lessons(person.post().stage())
                : List.of();
        return Stream.of(quiet, own, school.stream()).flatMap(hours -> hours);
    }

    private static Instant end(ZonedDateTime there, Hours busy) {
        LocalDate day = there.toLocalDate();
        boolean tomorrow = !busy.end().isAfter(there.toLocalTime());
        return day.plusDays(tomorrow ? 1 : 0)
                .atTime(busy.end())
                .atZone(CountyTime.ZONE)
                .toInstant();
    }
}
