package org.yunyan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/** Courses for tests. */
public final class Courses {

    public static final Id<Skill> READING = Id.of("reading");
    public static final Id<Unit> VIDEO = Id.of("video");
    public static final Id<Unit> TEXT = Id.of("text");
    public static final Id<Unit> QUIZ = Id.of("quiz");

    private Courses() {}

    /** A complete course of these units. */
    public static Content of(Unit... units) {
        return of(CompletionRule.STANDARD, units);
    }

    /** The same with a rule of its own. */
    public static Content of(CompletionRule rule, Unit... units) {
        return new Content(
                "整本书阅读教学",
                "Teaching whole books",
                "怎样带三年级学生读完一本书。",
                List.of("能设计一份整本书阅读任务单"),
                Subject.CHINESE,
                Set.of(Stage.PRIMARY),
                Set.of(3, 4),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(new SkillAim(READING, 3)),
                new BigDecimal("2"),
                List.of("阅读"),
                List.of(units),
                false,
                rule);
    }

    /** A course for which people meet. */
    public static CourseVersion meeting(String id, String trainer, Unit... units) {
        Content online = of(units);
        Content meeting = new Content(
                online.title(),
                online.titleEn(),
                online.summary(),
                online.outcomes(),
                online.subject(),
                online.stages(),
                online.grades(),
                online.level(),
                TrainingMode.CONCENTRATED,
                online.skills(),
                online.hours(),
                online.tags(),
                online.units(),
                false,
                online.completion());
        return CourseVersion.of(Id.of(id), 1, meeting, Id.of(trainer), "谭老师", Campus.MORNING, Id.of("reviewer"));
    }

    public static CourseVersion published(String id, Unit... units) {
        return CourseVersion.of(Id.of(id), 1, of(units), Id.of("tan"), "谭老师", Campus.MORNING, Id.of("reviewer"));
    }

    public static Unit video(int seconds) {
        return Unit.video(VIDEO, "看一节课", Id.of("film"), seconds);
    }

    /** A document of so many sections, each with so many letters. */
    public static Unit text(int sections, int letters) {
        String markdown = String.join(
                "\n",
                IntStream.range(0, sections)
                        .mapToObj(i -> "## 读\n" + "书".repeat(letters - 1))
                        .toList());
        return Unit.document(TEXT, "读一读", 5, markdown);
    }

    /** A quiz of so many questions, the first option being right. */
    public static Unit quiz(int questions) {
        return Unit.quiz(
                QUIZ,
                "考一考",
                10,
                IntStream.range(0, questions)
                        .mapToObj(i -> new Question(
                                Id.of("q" + i), "第" + i + "题", List.of("对", "错", "不知道"), Set.of(0), "因为对", READING))
                        .toList());
    }
}
