package org.yunyan.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.yunyan.catalogue.Course;
import org.yunyan.credits.Award;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;

/** Plausible years of teachers: trainings through the year, courses mostly in the holidays, some late, villages a bit behind. */
final class Histories {

    private static final double LEFT_PERCENT = 7;
    private static final double STALLED_PERCENT = 9;

    /** When courses are begun, month by month: the summer holidays before all. */
    private static final List<Integer> SEASON = SeedFile.table("season.tsv").stream()
            .map(row -> row.number("weight"))
            .toList();

    private static final List<Integer> MONTHS =
            IntStream.rangeClosed(1, 12).boxed().toList();

    private final long seed;
    private final Window window;
    private final Map<Id<Organisation>, Organisation> units;
    private final List<Offered> courses;
    private final Levels levels;
    private final List<Training> trainings =
            SeedFile.table("trainings.tsv").stream().map(Training::of).toList();

    /** @param units at least all schools */
    Histories(
            long seed, Window window, Map<Id<Organisation>, Organisation> units, List<Offered> courses, Levels levels) {
        this.seed = seed;
        this.window = window;
        this.units = Map.copyOf(units);
        this.courses = List.copyOf(courses);
        this.levels = levels;
    }

    /** @param pace the same each year, or null for drawing it */
    History of(Person person, Pace pace) {
        Organisation school = units.get(person.school());
        List<Enrolment> enrolments = new ArrayList<>();
        List<Award> awards = new ArrayList<>();
        Set<Id<Course>> taken = new HashSet<>();
        for (int year : window.calendarYears()) {
            Pace drawn = pace == null ? Pace.of(seed, person.id(), year, school.rural()) : pace;
            for (Training training : trainings) {
                training.attended(person, school, year, drawn, window, seed).ifPresent(awards::add);
            }
            enrolments.addAll(studied(person, school.rural(), year, drawn, taken));
        }
        enrolments.stream().filter(Enrolment::isCompleted).map(Studied::award).forEach(awards::add);
        return new History(person, enrolments, awards, levels.of(person, school.rural()));
    }

    private List<Enrolment> studied(Person person, boolean rural, int year, Pace pace, Set<Id<Course>> taken) {
        Chance chance = Chance.about(seed, "courses", person.id(), year);
        int wanted = (int) pace.courses + (chance.percent(pace.courses % 1 * 100) ? 1 : 0) + chance.between(-1, 1);
        List<Enrolment> enrolments = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            LocalDate day = seasonalDay(chance, year);
            List<Offered> open = courses.stream()
                    .filter(course -> course.wasThere(day)
                            && !taken.contains(course.version().course()))
                    .filter(course -> course.attraction(person, rural) > 0)
                    .toList();
            if (!open.isEmpty() && window.contains(day) && !day.isBefore(person.joined())) {
                Offered chosen = chance.weighted(open, course -> course.attraction(person, rural));
                taken.add(chosen.version().course());
                enrolments.add(enrolment(person, chosen, day, chance));
            }
        }
        return enrolments;
    }

    private static LocalDate seasonalDay(Chance chance, int year) {
        int month = chance.weighted(MONTHS, one -> SEASON.get(one - 1));
        return LocalDate.of(year, month, chance.between(1, 28));
    }

    private Enrolment enrolment(Person person, Offered course, LocalDate day, Chance chance) {
        LocalDate finish = day.plusDays(chance.between(1, 21));
        boolean left = chance.percent(LEFT_PERCENT);
        boolean stalled = chance.percent(STALLED_PERCENT);
        boolean underWay = !window.contains(finish);
        LocalDate last = underWay ? window.today().minusDays(1) : finish;
        Studied studied = new Studied(
                person.id(),
                course.version(),
                Window.at(day, chance.between(12, 19), chance.between(0, 59)),
                Window.at(last, chance.between(20, 22), chance.between(0, 59)),
                chance.between(68, 96),
                chance);
        if (left || stalled || underWay) {
            int units = course.version().content().units().size();
            EnrolmentState state = left ? EnrolmentState.LEFT : EnrolmentState.ACTIVE;
            return studied.begun(state, chance.between(0, units - 2), chance.between(0, 2));
        }
        return studied.completed();
    }
}
