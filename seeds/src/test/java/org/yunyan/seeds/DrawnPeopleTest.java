package org.yunyan.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Title;
import org.yunyan.shared.Id;

class DrawnPeopleTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private final CountyPlan plan = CountyPlan.demo();
    private final Staffing.Staff staff = drawn(DAY);

    @Test
    void the_county_has_five_zones_sixty_schools_and_about_fifteen_hundred_teachers() {
        assertThat(units(OrganisationKind.ZONE)).hasSize(5);
        assertThat(units(OrganisationKind.SCHOOL)).hasSize(60);
        assertThat(teachers()).hasSizeBetween(1450, 1600);
        assertThat(units(OrganisationKind.SCHOOL).stream().flatMap(school -> school.stages().stream()))
                .contains(Stage.values());
        assertThat(units(OrganisationKind.SCHOOL).stream().filter(Organisation::rural))
                .hasSizeGreaterThan(25);
    }

    @Test
    void everybody_has_a_number_of_her_own_and_belongs_to_a_unit_that_exists() {
        Set<Id<Organisation>> known =
                staff.units().stream().map(Organisation::id).collect(Collectors.toSet());

        assertThat(staff.people()).extracting(Person::number).doesNotHaveDuplicates();
        assertThat(staff.people()).allSatisfy(person -> assertThat(known).containsAll(person.path()));
        assertThat(staff.units()).extracting(Organisation::id).doesNotHaveDuplicates();
    }

    @Test
    void every_teacher_belongs_to_a_teaching_group() {
        assertThat(teachers()).allSatisfy(person -> assertThat(person.path()).hasSize(4));
    }

    @Test
    void primary_teachers_have_two_second_subjects_and_senior_ones_at_most_one() {
        assertThat(teachers())
                .filteredOn(person -> person.post().stage() == Stage.PRIMARY)
                .allSatisfy(person -> assertThat(person.post().second()).hasSize(2));
        assertThat(teachers())
                .filteredOn(person -> person.post().stage() == Stage.SENIOR)
                .allSatisfy(person -> assertThat(person.post().second()).hasSizeLessThan(2));
    }

    @Test
    void novices_are_those_of_the_last_three_years_and_have_no_title() {
        List<Person> novices =
                teachers().stream().filter(person -> person.post().novice()).toList();

        assertThat(novices).hasSizeBetween(60, 200).allSatisfy(person -> {
            assertThat(person.joined()).isAfter(DAY.minusYears(3)).isBefore(DAY);
            assertThat(person.post().title()).isEqualTo(Title.NONE);
        });
    }

    @Test
    void titles_get_rarer_towards_the_top() {
        assertThat(titled(Title.BACKBONE)).isGreaterThan(titled(Title.SUBJECT_MASTER));
        assertThat(titled(Title.SUBJECT_MASTER)).isGreaterThan(titled(Title.COUNTY_MASTER));
        assertThat(titled(Title.COUNTY_MASTER)).isGreaterThan(titled(Title.SENIOR));
        assertThat((double) titled(Title.NONE) / teachers().size()).isCloseTo(0.82, within(0.08));
    }

    @Test
    void two_drawings_of_one_day_are_the_same() {
        assertThat(drawn(DAY)).isEqualTo(staff);
    }

    @Test
    void the_names_are_varied() {
        long names = staff.people().stream().map(Person::name).distinct().count();

        assertThat(names).isGreaterThan(staff.people().size() * 85L / 100);
    }

    private Staffing.Staff drawn(LocalDate day) {
        return new Staffing(DemoCounty.SEED, day).of(plan, new Personas().people(plan));
    }

    private List<Person> teachers() {
        return staff.people().stream().filter(Person::teaches).toList();
    }

    private long titled(Title title) {
        return teachers().stream()
                .filter(person -> person.post().title() == title)
                .count();
    }

    private List<Organisation> units(OrganisationKind kind) {
        return staff.units().stream().filter(unit -> unit.kind() == kind).toList();
    }
}
