package org.yunyan.seeds;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;

/** Fills the schools of a plan with teachers and forms their teaching-research groups. */
final class Staffing {

    private static final int INDUCTION_YEARS = 3;
    private static final double NOVICE_PERCENT = 8;
    private static final int YEARS_TO_TITLE = 8;
    private static final int LONGEST_SERVICE = 36;
    private static final int YOUNGEST_BEGINNER = 21;
    private static final int OLDEST_BEGINNER = 27;
    private static final int OLDEST_IN_SERVICE = 60;
    private static final int FIRST_NUMBER = 100_000;
    private static final int NUMBERS_A_SCHOOL = 1_000;

    private final long seed;
    private final LocalDate today;
    private final Names names = new Names();
    private final Teaching teaching = new Teaching();
    private final List<Group> groups =
            SeedFile.table("groups.tsv").stream().map(Group::of).toList();

    private final List<Rung> titles = SeedFile.table("titles.tsv").stream()
            .map(row -> new Rung(
                    Title.valueOf(row.text("title")),
                    Double.parseDouble(row.text("urban")),
                    Double.parseDouble(row.text("rural"))))
            .toList();

    /** Percent of those with enough service who have the title, highest title first. */
    private record Rung(Title title, double urban, double rural) {}

    /** @param least a school with fewer in the subjects has no such group */
    private record Group(String id, String name, List<Subject> subjects, int least) {

        static Group of(Row row) {
            return new Group(
                    row.text("id"), row.text("name"), row.codes("subjects", Subject.class), row.number("least"));
        }
    }

    Staffing(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** Units and people of a county, ready to be entered. */
    record Staff(List<Organisation> units, List<Person> people) {}

    /** @param given people who are there already, in the place of as many others; their path leads to their unit */
    Staff of(CountyPlan plan, List<Person> given) {
        List<Organisation> units = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        units.add(plan.county());
        units.addAll(plan.zones());
        Map<Id<Organisation>, List<Person>> bySchool = new HashMap<>();
        given.forEach(person -> bySchool.computeIfAbsent(person.school(), unit -> new ArrayList<>())
                .add(person));
        int index = 0;
        for (CountyPlan.School school : plan.schools()) {
            index++;
            List<Person> staff =
                    new ArrayList<>(bySchool.getOrDefault(school.unit().id(), List.of()));
            for (int serial = 1; staff.size() < school.teachers(); serial++) {
                staff.add(teacher(school, FIRST_NUMBER + index * NUMBERS_A_SCHOOL + serial));
            }
            units.add(school.unit());
            people.addAll(grouped(school.unit(), staff, units));
            bySchool.remove(school.unit().id());
        }
        bySchool.values().forEach(people::addAll);
        return new Staff(List.copyOf(units), List.copyOf(people));
    }

    private Person teacher(CountyPlan.School school, int number) {
        Chance chance = Chance.about(seed, "person", number);
        LocalDate joined = joined(chance);
        boolean novice = joined.plusYears(INDUCTION_YEARS).isAfter(today);
        Title title = title(chance, joined, school.unit().rural());
        Post post = teaching.draw(chance, school, title, novice);
        return new Person(
                Id.of("person-" + number),
                Integer.toString(number),
                names.draw(chance),
                school.unit().id(),
                school.unit().path(),
                post,
                joined,
                true,
                born(joined, Chance.about(seed, "born", number)));
    }

    /** Most begin soon after their studies, and nobody stays beyond sixty. */
    private int born(LocalDate joined, Chance chance) {
        return Math.max(
                joined.getYear() - chance.between(YOUNGEST_BEGINNER, OLDEST_BEGINNER),
                today.getYear() - OLDEST_IN_SERVICE);
    }

    /** Service begins with a school year. */
    private LocalDate joined(Chance chance) {
        int years = chance.percent(NOVICE_PERCENT)
                ? chance.between(0, INDUCTION_YEARS - 1)
                : chance.between(INDUCTION_YEARS, LONGEST_SERVICE);
        LocalDate first = LocalDate.of(today.getYear(), Month.SEPTEMBER, 1);
        return first.minusYears(first.isBefore(today) ? years : years + 1L);
    }

    private Title title(Chance chance, LocalDate joined, boolean rural) {
        if (joined.plusYears(YEARS_TO_TITLE).isAfter(today)) {
            return Title.NONE;
        }
        return titles.stream()
                .filter(rung -> chance.percent(rural ? rung.rural : rung.urban))
                .map(Rung::title)
                .findFirst()
                .orElse(Title.NONE);
    }

    private List<Person> grouped(Organisation school, List<Person> staff, List<Organisation> units) {
        Map<Group, Organisation> formed = new LinkedHashMap<>();
        List<Person> members = new ArrayList<>();
        for (Person person : staff) {
            if (person.post() == null) {
                members.add(person);
                continue;
            }
            Organisation group = formed.computeIfAbsent(groupOf(person, staff), of -> unit(school, of));
            members.add(new Person(
                    person.id(),
                    person.number(),
                    person.name(),
                    person.school(),
                    group.path(),
                    person.post(),
                    person.joined(),
                    person.active(),
                    person.born()));
        }
        units.addAll(formed.values());
        return members;
    }

    private Group groupOf(Person person, List<Person> staff) {
        return groups.stream()
                .filter(group -> group.subjects.contains(person.post().main()) && count(group, staff) >= group.least)
                .findFirst()
                .orElse(groups.getLast());
    }

    private static long count(Group group, List<Person> staff) {
        return staff.stream()
                .filter(one ->
                        one.post() != null && group.subjects.contains(one.post().main()))
                .count();
    }

    private static Organisation unit(Organisation school, Group group) {
        return school.child(
                Id.of(school.id() + "-" + group.id),
                OrganisationKind.GROUP,
                group.name,
                school.rural(),
                school.stages());
    }
}
