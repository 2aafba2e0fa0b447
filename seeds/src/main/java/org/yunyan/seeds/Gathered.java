package org.yunyan.seeds;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.cohorts.Cohort;
import org.yunyan.cohorts.CohortPlan;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.study.EnrolmentState;

/** The demo county's training for which people meet: two weekends to come, of which the first is nearly full. */
final class Gathered {

    static final Id<Course> COURSE = Id.of("handwriting-and-voice");
    static final int FIRST_SEATS = 30;
    static final int FIRST_TAKEN = 28;

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 11, 3);
    private static final String TRAINER = "reading";
    private static final int SECOND_SEATS = 40;
    private static final int SECOND_TAKEN = 6;
    private static final int FIRST_DAYS = 9;
    private static final int SECOND_DAYS = 30;
    private static final int CHOSEN_DAYS_AGO = 6;

    private static final String BEFORE = """
            ## 来以前做三件事

            1. 用平时的速度抄一段课文，八分钟，不重写，带来。
            2. 录一段自己上课的三分钟，只要声音，听一遍，记下三个“我没想到”。
            3. 带两支粉笔、一支钢笔和一本正在教的教科书。

            ## 两天怎样安排

            第一天上午粉笔字，下午钢笔字；第二天上午课堂语言，下午每人十分钟试讲，同组互评。午餐在培训地点，不另收费。
            """;

    private static final String AFTER = """
            ## 粉笔字：先稳后快

            每天黑板左上角写五个字，只改一处：起笔、中宫、行距，一周一换。拍照存着，四周以后摆在一起看。

            ## 钢笔字：批语就是字帖

            每天挑三本作业写工整的批语，一句说做到了什么，一句说下一步。学生会照着您的字写。

            ## 话：少一句，慢一点

            提问以后停三秒。把“对不对”“是不是”换成一个要学生说完整句子的问题。两周以后再录一次，和来以前的那段比。
            """;

    private final Rooms rooms;
    private final Seated seated;

    Gathered(Rooms rooms, Seated seated) {
        this.rooms = rooms;
        this.seated = seated;
    }

    static CourseVersion version(Personas personas, Id<Person> reviewer) {
        Persona trainer = personas.named(TRAINER);
        Content content = new Content(
                "三笔一话集中训练：粉笔字、钢笔字与课堂语言",
                "Handwriting and the Teacher’s Voice: Two Days Together",
                "两天面对面练粉笔字、钢笔字和课堂语言，当场写、当场讲、当场改，回校以后有四周的练习单。",
                List.of("我能写出学生坐在最后一排也看得清的板书", "我能用一句话提问并等到学生说完整"),
                Subject.GENERAL,
                Set.of(Stage.PRIMARY, Stage.JUNIOR),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                List.of(new SkillAim(Id.of("teach-basics"), 2)),
                new BigDecimal("16"),
                List.of("三笔一话", "基本功", "集中培训"),
                List.of(
                        Unit.document(Id.of("before"), "来以前", 15, BEFORE),
                        Unit.document(Id.of("after"), "回校以后", 20, AFTER)),
                false,
                CompletionRule.STANDARD);
        return CourseVersion.of(
                COURSE, 1, content, trainer.id(), trainer.name(), Window.at(PUBLISHED, 9, 30), reviewer);
    }

    void plant(Personas personas, Window window) {
        Persona trainer = personas.named(TRAINER);
        Actor author = new Actor(
                DemoAccounts.actor(trainer).account(),
                trainer.id(),
                trainer.name(),
                List.of(new Grant(Role.TRAINER, rooms.people().county().id())));
        List<Person> people = people(personas);
        Cohort first = seated.cohort(
                author,
                COURSE,
                plan("第一期", saturday(window.today().plusDays(FIRST_DAYS)), FIRST_SEATS, "县教师发展中心三楼书法教室"));
        Cohort second = seated.cohort(
                author,
                COURSE,
                plan("第二期", saturday(window.today().plusDays(SECOND_DAYS)), SECOND_SEATS, "望河镇中心小学录播教室"));
        Instant chosen = Window.at(window.today().minusDays(CHOSEN_DAYS_AGO), 20, 10);
        seat(first, people.subList(0, FIRST_TAKEN), chosen);
        seat(second, people.subList(FIRST_TAKEN, FIRST_TAKEN + SECOND_TAKEN), chosen);
    }

    /** Whoever has a seat studies the course. */
    private void seat(Cohort cohort, List<Person> people, Instant chosen) {
        CourseVersion version = rooms.catalogue().current(COURSE);
        rooms.study()
                .plant(people.stream()
                        .map(person -> new Studied(
                                        person.id(), version, chosen, chosen, 0, Chance.about(0, person.number()))
                                .begun(EnrolmentState.ACTIVE, 0, 0))
                        .toList());
        seated.join(cohort, people);
    }

    /** On a weekend: trainings are not held while teachers have lessons (三(一)). */
    private static CohortPlan plan(String name, LocalDate saturday, int seats, String place) {
        return new CohortPlan(name, saturday, saturday.plusDays(1), seats, place);
    }

    private static LocalDate saturday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** One from each school of the stages for which it is, always the same one. */
    private List<Person> people(Personas personas) {
        Set<Id<Person>> written = personas.all().stream().map(Persona::id).collect(Collectors.toSet());
        return rooms.people().schoolsUnder(rooms.people().county().id()).stream()
                .filter(school -> school.stages().contains(Stage.PRIMARY)
                        || school.stages().contains(Stage.JUNIOR))
                .flatMap(school -> rooms.people().teachersOf(school.id()).stream()
                        .filter(person -> !written.contains(person.id()))
                        .sorted(Comparator.comparing(Person::number))
                        .limit(2))
                .sorted(Comparator.comparing(Person::number))
                .limit(FIRST_TAKEN + SECOND_TAKEN)
                .toList();
    }
}
