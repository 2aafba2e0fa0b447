package org.yunyan.seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;

/** Trainings that two organisers have put on with nearly the same words, which the commission wants to see (三(一)): two pairs. */
final class Doubled {

    private static final String CAREERS = """
            ## 选科以前先认识自己

            请学生写下三件做起来不觉得累的事、三门愿意多花时间的学科，再请一位同学和一位家长各补一条。三方都提到的，才是值得相信的长处。

            ## 把专业要求摆在桌上

            打开当年的选科要求目录，按“想去的专业—必选科目—可选科目”列一张表。只看自己想去的五个专业，不要一次看几百个。

            ## 三次谈话，一次比一次具体

            第一次谈兴趣，第二次谈成绩和潜力，第三次连同家长一起谈取舍。每次谈话留一张纸：说过什么、还有什么没想清楚、下次带什么来。

            ## 选了以后也能改

            第一学期期中以前可以申请调整。%s把能调整的时间、条件和办理的人写清楚，贴在教室里，学生就不会因为怕选错而随大流。

            ## 班主任不替学生做决定

            可以说“我看见你在实验课上坐得住”，不说“你就该选物理”。记录里只写事实和学生自己的话。
            """;

    private static final String STARTING_SCHOOL = """
            ## 身心准备：愿意来，来了不慌

            大班下学期带孩子走一遍上学的路，认一认教室、厕所和喝水的地方。回来画一画“我最想在小学做的事”，怕的事也可以画。

            ## 生活准备：自己的事自己做

            练四件事：按时起床、收拾书包、在十分钟里吃完点心、需要帮助时说出来。每周只练一件，贴一张能自己打钩的小表。

            ## 社会准备：会等、会说、会听完

            游戏里安排轮流和等待，请孩子把别人的话复述一遍再说自己的。争吵以后先各画一张“刚才发生了什么”，再谈怎么办。

            ## 学习准备：好问、坐得住，不提前学拼音

            每天十五分钟听故事，听完只问一个“为什么”。%s不提前教拼音和计算，只养成翻书、握笔和整理的习惯。

            ## 和小学一起做

            上学期请一年级老师来看一次区角活动，下学期到小学听一节课，回来各写一张“原来是这样”的便条，贴在两边的办公室里。
            """;

    private Doubled() {}

    static List<CourseVersion> versions(Personas personas, Id<Person> reviewer) {
        return List.of(
                version(
                        "senior-careers",
                        content(
                                "高中生涯规划指导：怎样帮学生选科",
                                "Helping Senior Pupils Choose Their Subjects",
                                Stage.SENIOR,
                                CAREERS,
                                "学校"),
                        personas.named("ethics"),
                        LocalDate.of(2025, 4, 8),
                        reviewer),
                version(
                        "senior-careers-again",
                        content(
                                "高中生涯规划指导：怎么帮学生选科",
                                "Careers in Senior School: Choosing Subjects",
                                Stage.SENIOR,
                                CAREERS,
                                "年级组"),
                        personas.named("mind"),
                        LocalDate.of(2025, 10, 14),
                        reviewer),
                version(
                        "starting-school",
                        content(
                                "幼小衔接：入学准备的四个方面怎样做",
                                "From Kindergarten to School: Four Ways to Prepare",
                                Stage.PRESCHOOL,
                                STARTING_SCHOOL,
                                "幼儿园"),
                        personas.named("special"),
                        LocalDate.of(2025, 3, 18),
                        reviewer),
                version(
                        "starting-school-again",
                        content(
                                "幼小衔接：入学准备四个方面怎样做",
                                "Getting Ready for School in Four Ways",
                                Stage.PRESCHOOL,
                                STARTING_SCHOOL,
                                "老师"),
                        personas.named("village"),
                        LocalDate.of(2025, 9, 23),
                        reviewer));
    }

    private static CourseVersion version(
            String id, Content content, Persona trainer, LocalDate published, Id<Person> reviewer) {
        return CourseVersion.of(
                Id.of(id), 1, content, trainer.id(), trainer.name(), Window.at(published, 10, 0), reviewer);
    }

    private static Content content(String title, String titleEn, Stage stage, String text, String who) {
        boolean senior = stage == Stage.SENIOR;
        return new Content(
                title,
                titleEn,
                senior ? "用三次谈话和一张表，帮高一学生弄清自己的长处、专业的要求和取舍。" : "身心、生活、社会、学习四个方面各有可以照着做的活动，并说明怎样和小学一起做。",
                List.of(senior ? "我能用三次谈话帮学生自己作出选科的决定" : "我能在四个方面各组织一项入学准备活动"),
                Subject.GENERAL,
                Set.of(stage),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(new SkillAim(Id.of(senior ? "know-students" : "care-family"), 2)),
                new BigDecimal("2"),
                senior ? List.of("生涯规划", "选科") : List.of("幼小衔接", "入学准备"),
                List.of(Unit.document(Id.of("how"), "怎样做", 25, text.formatted(who))),
                false,
                CompletionRule.STANDARD);
    }
}
