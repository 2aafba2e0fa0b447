package org.yunyan.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.TargetRule;

class SeedDataTest {

    private static final Set<Id<Skill>> SKILLS =
            Groundwork.framework().stream().map(Skill::id).collect(Collectors.toSet());

    private final Personas personas = new Personas();
    private final List<Content> courses = SeedFile.table("courses.tsv").stream()
            .map(row -> new CourseFolder(row.text("slug")).read((name, file) -> Id.of("media")))
            .toList();
    private final List<CourseVersion> listings = Listings.read(personas.named("library"), Id.of("officer"));

    @Test
    void there_are_twelve_complete_courses_each_with_documents_a_video_and_ten_questions() {
        assertThat(courses).hasSize(12).allSatisfy(course -> {
            assertThat(kinds(course, UnitKind.DOCUMENT)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(kinds(course, UnitKind.VIDEO))
                    .singleElement()
                    .satisfies(video -> assertThat(video.seconds()).isBetween(60, 180));
            assertThat(kinds(course, UnitKind.QUIZ).getFirst().questions()).hasSize(10);
            assertThat(course.outcomes()).isNotEmpty();
            assertThat(course.hours()).isPositive();
        });
    }

    @Test
    void some_courses_have_slides_and_ask_in_between_what_stands_in_their_bank() {
        List<Unit> units =
                courses.stream().flatMap(course -> course.units().stream()).toList();
        String bank = SeedFile.table("courses.tsv").stream()
                .map(row -> new CourseFolder(row.text("slug")).questions())
                .collect(Collectors.joining("\n"));

        assertThat(units)
                .filteredOn(unit -> unit.kind() == UnitKind.SLIDES)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(unit -> assertThat(unit.parts()).isGreaterThan(3));
        assertThat(units)
                .flatExtracting(Unit::recall)
                .hasSizeGreaterThanOrEqualTo(4)
                .flatExtracting(recall -> recall.draw().items())
                .allSatisfy(item -> assertThat(bank).contains("| " + item.value() + "\n"));
        assertThat(units)
                .filteredOn(unit -> !unit.recall().isEmpty())
                .allSatisfy(unit -> assertThat(unit.recall())
                        .allSatisfy(recall -> assertThat(recall.at())
                                .isBetween(0, Math.max(unit.seconds(), Math.max(0, unit.parts() - 1)))));
    }

    @Test
    void the_documents_are_real_lessons_in_sections() {
        assertThat(courses)
                .flatExtracting(course -> kinds(course, UnitKind.DOCUMENT))
                .allSatisfy(unit -> {
                    assertThat(unit.markdown().length()).isGreaterThan(500);
                    assertThat(unit.sections()).hasSizeGreaterThanOrEqualTo(3);
                });
    }

    @Test
    void every_skill_that_the_seeds_name_is_in_the_framework() {
        Stream<Id<Skill>> aims = Stream.concat(
                        courses.stream(), listings.stream().map(CourseVersion::content))
                .flatMap(content -> content.skills().stream())
                .map(SkillAim::skill);
        Stream<Id<Skill>> questions = courses.stream()
                .flatMap(course -> course.units().stream())
                .flatMap(unit -> unit.questions().stream())
                .map(Question::skill);
        Stream<Id<Skill>> targets = Groundwork.targets().stream().map(TargetRule::skill);
        Stream<Id<Skill>> levels = personas.all().stream()
                .filter(persona -> persona.levels() != null)
                .flatMap(persona -> persona.levels().values().stream())
                .flatMap(bySkill -> bySkill.keySet().stream())
                .map(Id::of);

        assertThat(Stream.of(aims, questions, targets, levels).flatMap(ids -> ids))
                .allSatisfy(skill -> assertThat(SKILLS).contains(skill));
    }

    @Test
    void about_six_hundred_listings_point_elsewhere_and_say_that_they_have_no_content_and_no_credits() {
        assertThat(listings).hasSizeBetween(580, 650);
        assertThat(listings).extracting(listing -> listing.content().title()).doesNotHaveDuplicates();
        assertThat(listings).extracting(CourseVersion::content).allSatisfy(content -> {
            assertThat(content.listing()).isTrue();
            assertThat(content.units()).isEmpty();
            assertThat(content.hours()).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(content.summary()).contains("这里没有课程内容", "不产生学分");
            assertThat(content.skills()).isNotEmpty();
            assertThat(content.grades()).isNotEmpty();
        });
    }

    @Test
    void the_listings_serve_many_subjects_in_all_graded_stages() {
        assertThat(listings.stream().map(listing -> listing.content().subject()).distinct())
                .hasSizeGreaterThan(15)
                .contains(Subject.CHINESE, Subject.MATHS, Subject.PHYSICS);
        assertThat(listings.stream()
                        .flatMap(listing -> listing.content().stages().stream())
                        .distinct())
                .hasSize(4);
    }

    @Test
    void the_rules_of_both_cycles_ask_for_what_the_policy_says() {
        assertThat(Groundwork.rules()).hasSize(2).allSatisfy(rules -> {
            assertThat(rules.cycle().minimum()).hasToString("120");
            assertThat(rules.year().minimum()).hasToString("24");
            assertThat(rules.year().isDefault()).isTrue();
            assertThat(rules.subTargets().getFirst().minimum()).hasToString("20");
        });
    }

    @Test
    void there_is_a_demo_person_for_each_role_and_a_second_officer_for_second_signatures() {
        assertThat(personas.withLogin())
                .extracting(Persona::login)
                .containsExactlyInAnyOrder(
                        "teacher", "trainer", "school", "supervisor", "officer", "officer2", "admin");
    }

    private static List<Unit> kinds(Content course, UnitKind kind) {
        return course.units().stream().filter(unit -> unit.kind() == kind).toList();
    }
}
