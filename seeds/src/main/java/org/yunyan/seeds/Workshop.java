package org.yunyan.seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Application;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.Task;
import org.yunyan.catalogue.TestOut;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/** The demo county's course that is assessed in every way: a test from the bank, an assignment, a pre-test, and a share for the classroom. */
final class Workshop {

    static final Id<Course> COURSE = Id.of("assessment-workshop");

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 1);

    private static final String READ = """
            ## 从一节课开始

            评价不是课后再加的一件事。备课时写下三行字：学生要学会什么，凭什么说学会了，看到三种结果各自怎么办。

            ## 目标要说学会什么

            “完成第一至五题”是活动，不是目标。把它改成“我能……”的句子，再写两三条学生自己就能对照的成功标准。

            ## 证据要来自每一个人

            点名问一个人，只知道一个人。举牌、写在小白板上、出门条，几分钟就能看见全班。

            ## 反馈要能马上动手

            写“做到了什么、要改什么、下一步做什么”，并且当堂留出修改的时间。
            """;

    private static final String DO = """
            ## 要做什么

            任选一节近期要上的课，设计一页评价方案：

            1. 一个学习目标和三条学生听得懂的成功标准；
            2. 一道能区分想法的关键题；
            3. 看到三种结果时各自的下一步。

            写在下面，或者附上文档、照片。交了以后，请评两份同伴的作业。
            """;

    private Workshop() {}

    static CourseVersion version(Persona trainer, Id<Person> reviewer) {
        return CourseVersion.of(
                COURSE, 1, content(), trainer.id(), trainer.name(), Window.at(PUBLISHED, 9, 30), reviewer);
    }

    static Content content() {
        Id<Skill> assessing = Id.of("assess-learning");
        Id<Skill> designing = Id.of("teach-design");
        Exam exam = new Exam(List.of(judgedAtOnce(assessing, 5), judgedAtOnce(designing, 3)), 60, 3, 20);
        Task task = new Task(
                List.of(
                        new Criterion("目标与标准", "目标说的是学会什么，标准学生自己就能对照", 10),
                        new Criterion("关键题", "能把常见的错误想法区分开", 10),
                        new Criterion("三条路线", "每种结果都有具体、马上能做的下一步", 10)),
                2,
                60);
        TestOut testOut =
                new TestOut(List.of(judgedAtOnce(assessing, 6), judgedAtOnce(designing, 6)), 80, new BigDecimal("2"));
        return new Content(
                "评价设计工作坊：一页方案，从备课用到课堂",
                "Assessment Workshop: One Page from Plan to Class",
                "读一份短材料，做一次随机组卷的测验，写一页评价方案并互评；几周以后交来课堂上用过的样子。已经会的老师可以测过免看。",
                List.of("我能为一节课写出目标、成功标准和关键题", "我能按标准评阅同伴的方案，并用反馈改进自己的"),
                Subject.GENERAL,
                Set.of(Stage.JUNIOR),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(new SkillAim(assessing, 3), new SkillAim(designing, 2)),
                new BigDecimal("3"),
                List.of("形成性评价", "评价设计", "互评"),
                List.of(
                        Unit.document(Id.of("read"), "一页方案怎样写", 15, READ),
                        Unit.test(Id.of("test"), "随机测验", 20, exam),
                        Unit.task(Id.of("task"), "写一页评价方案", 60, DO, task)),
                false,
                new CompletionRule(90, Set.of(), testOut, new Application(20, 6)));
    }

    /** Essays are among the harder questions, and here nobody is to wait for a marker. */
    private static Draw judgedAtOnce(Id<Skill> skill, int count) {
        return new Draw(List.of(), skill, 1, 3, count);
    }
}
