package org.yunyan.seeds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseState;
import org.yunyan.catalogue.Gate;
import org.yunyan.catalogue.Gates;
import org.yunyan.catalogue.Remarks;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.Spot;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.cohorts.CohortPlan;
import org.yunyan.cohorts.Cohorts;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.study.EnrolmentState;

/**
 * What is waited for in the demo county: seats of a cohort that is full, days on which people meet, holidays, and the second gate
 * of a course with remarks beside its text.
 */
final class Awaited {

    static final Id<Course> COURSE = Id.of("maths-misconceptions");
    static final String TITLE = "课堂观察：看学生怎样学";

    private static final int SEATED = 9;
    private static final int FEW = 6;
    private static final int WAITING = 3;
    private static final int MANY = 40;
    private static final Unit WHY = Unit.document(Id.of("why"), "观察什么", 12, """
            ## 先定一个问题

            走进教室以前写下一个问题，例如“做错的学生，是哪一步不同”。没有问题的观察，最后只会记住老师的语言。

            ## 坐到学生旁边

            坐在教室侧面前三排，只看四位学生。记下他们说的原话和写下的算式，不记评语。
            """);
    private static final Unit HOW = Unit.document(Id.of("how"), "怎样记录和讨论", 18, """
            ## 记录分两栏

            左栏写看见的，右栏写我猜的。讨论时先只读左栏，三分钟以后再谈右栏。

            ## 讨论以学生的一句话开头

            “第三组有人说分母大的就大”，从这句话谈起，比“这节课上得真好”有用得多。
            """);

    private final Rooms rooms;
    private final Cohorts cohorts;
    private final Gates gates;
    private final SchoolYear schoolYear;

    Awaited(Rooms rooms, Cohorts cohorts, Gates gates, SchoolYear schoolYear) {
        this.rooms = rooms;
        this.cohorts = cohorts;
        this.gates = gates;
        this.schoolYear = schoolYear;
    }

    void plant(Personas personas, Window window) {
        Actor trainer = DemoAccounts.actor(personas.named("trainer"));
        List<Person> learners = learners(personas);
        CohortPlan open = new CohortPlan(
                "秋季班", window.today().minusDays(14), window.today().plusDays(42), MANY);
        CohortPlan full = new CohortPlan(
                "冬季小班", window.today().plusDays(7), window.today().plusDays(56), FEW);
        Seated seated = new Seated(cohorts);
        seated.join(
                seated.cohort(trainer, COURSE, open),
                learners.stream().limit(SEATED).toList());
        seated.join(
                seated.cohort(trainer, COURSE, full),
                learners.stream().skip(SEATED).limit(FEW + WAITING).toList());
        Actor officer = DemoAccounts.actor(personas.named("officer"));
        review(trainer, officer, DemoAccounts.actor(personas.named("registrar")));
        new Gathered(rooms, seated).plant(personas, window);
        schoolYear.plant(officer, window.today());
    }

    /** Those who study the course already and are drawn, always the same ones. */
    private List<Person> learners(Personas personas) {
        List<Id<Person>> ids = new ArrayList<>();
        rooms.study().eachIn(COURSE, enrolment -> {
            boolean drawn =
                    personas.all().stream().noneMatch(persona -> persona.id().equals(enrolment.person()));
            if (drawn && enrolment.state() != EnrolmentState.LEFT) {
                ids.add(enrolment.person());
            }
        });
        List<Id<Person>> some =
                ids.stream().sorted().limit(SEATED + FEW + WAITING).toList();
        Map<Id<Person>, Person> people = rooms.people().persons(some);
        return some.stream().map(people::get).toList();
    }

    /** One gate is passed; at the other one remark is settled and one waits for a change. */
    private void review(Actor trainer, Actor officer, Actor colleague) {
        Course course = rooms.catalogue().mine(trainer, 0, Page.MOST).items().stream()
                .filter(one -> one.draft().title().equals(TITLE))
                .findFirst()
                .orElseGet(() -> rooms.catalogue().draft(trainer, content()));
        Id<Course> id = course.id();
        if (course.state() == CourseState.DRAFT) {
            course = rooms.catalogue().submit(trainer, id, course.version());
        }
        if (!course.hasPassed(Gate.CREDIT)) {
            gates.pass(officer, id, Gate.CREDIT);
        }
        if (gates.remarks(colleague, id).all().isEmpty()) {
            Remarks remarks =
                    gates.remark(colleague, id, Gate.CONTENT, new Spot(WHY.id(), 0, "先定一个问题"), "请再举一个语文课的例子。");
            gates.answer(trainer, id, remarks.all().getFirst().id(), "好的，补一个“朗读停在哪里”的例子。");
            Remarks more = gates.remark(colleague, id, Gate.CONTENT, Spot.unit(HOW.id()), "记录表能不能附一张可以打印的？");
            gates.answer(trainer, id, more.all().getLast().id(), "已经放进配套资料。");
            gates.resolve(colleague, id, more.all().getLast().id());
        }
    }

    private static Content content() {
        return new Content(
                TITLE,
                "Watching How Pupils Learn",
                "带着一个问题走进同事的课堂，看四位学生怎样学，再用他们的一句话开始讨论。",
                List.of("我能带着一个问题观察一节课，并记下学生的原话", "我能主持一次从学生的话谈起的讨论"),
                Subject.GENERAL,
                Set.of(Stage.PRIMARY, Stage.JUNIOR),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(new SkillAim(Id.of("growth-research"), 2)),
                new BigDecimal("0.5"),
                List.of("课堂观察", "教研"),
                List.of(WHY, HOW),
                false,
                CompletionRule.STANDARD);
    }
}
