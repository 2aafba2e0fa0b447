package org.yunyan.seeds;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A county of any size for benchmarks: the same kinds of schools, people and histories as the demo county, the same for the same
 * arguments, without personas, media and accounts.
 */
public final class SyntheticCounty {

    private static final int MOST_YEARS = 10;

    private final Staffing.Staff staff;
    private final Histories histories;
    private final List<Offered> courses;

    private SyntheticCounty(Staffing.Staff staff, Histories histories, List<Offered> courses) {
        this.staff = staff;
        this.histories = histories;
        this.courses = courses;
    }

    /**
     * @param teachers how many, at least one
     * @param years of history, the year of the day among them, 1 to 10; the rules must cover them
     * @param today the history ends before it
     * @param seed another one draws another county
     */
    public static SyntheticCounty of(int teachers, int years, LocalDate today, long seed) {
        if (teachers < 1 || years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException(teachers + " teachers over " + years + " years");
        }
        CountyPlan plan = CountyPlan.synthetic(teachers);
        Window window = new Window(years, today);
        List<Offered> courses = courses(window);
        Histories histories =
                new Histories(seed, window, plan.units(), courses, new Levels(seed, Groundwork.framework(), window));
        return new SyntheticCounty(new Staffing(seed, today).of(plan, List.of()), histories, courses);
    }

    /** County, zones, schools and teaching groups. */
    public List<Organisation> units() {
        return staff.units();
    }

    /** All of them teach. */
    public List<Person> people() {
        return staff.people();
    }

    /** The courses that were studied, offered from the beginning, without media and so not for playing. */
    public List<CourseVersion> courses() {
        return courses.stream().map(Offered::version).toList();
    }

    /** Drawn one after the other while the stream is read, so that a large county needs no large heap. */
    public Stream<History> histories() {
        return staff.people().stream().map(person -> histories.of(person, null));
    }

    /** Lays the groundwork and plants everything; insight and index are left to who needs them. */
    public void plant(Rooms rooms) {
        new Groundwork(rooms.skills(), rooms.ledger()).lay();
        Planting planting = new Planting(rooms);
        planting.staff(staff);
        rooms.catalogue().plant(courses());
        planting.histories(staff.people(), person -> histories.of(person, null), done -> {});
    }

    private static List<Offered> courses(Window window) {
        Id<Person> nobody = Id.of("synthetic-trainer");
        LocalDate before = window.today().minusYears(window.years());
        return SeedFile.table("courses.tsv").stream()
                .map(row -> {
                    Content content = new CourseFolder(row.text("slug")).read((name, file) -> null);
                    CourseVersion version = CourseVersion.of(
                            Id.of(row.text("slug")), 1, content, nobody, "-", Window.at(before, 9, 0), nobody);
                    return Offered.of(row, version);
                })
                .toList();
    }
}
