package org.yunyan.seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.triage.Triage;

/**
 * A school that used to train throughout the year and finished a pile of trainings in the last days of the last one; the
 * detector needs two usual years before it, so the year before the window is written for it, too.
 */
final class Rush {

    static final Id<Organisation> SCHOOL = Id.of("east-nine-2");

    private static final int LAST_DAYS = 6;
    private static final List<String> ONLINE = List.of("寒假教师研修（国家智慧教育平台）", "信息技术与学科融合网络研修");
    private static final List<String> QUARTERS =
            List.of("第一季度校本研修：集体备课与听评课", "第二季度校本研修：课例研讨", "第三季度校本研修：开学备课与班级常规", "第四季度校本研修：教学反思与试题研究");

    private final long seed;
    private final int last;

    Rush(long seed, Window window) {
        this.seed = seed;
        this.last = window.today().getYear() - 1;
    }

    /** The history with what is told here, for a teacher of this school. */
    History with(History history) {
        Person person = history.person();
        if (!person.school().equals(SCHOOL)) {
            return history;
        }
        Chance chance = Chance.about(seed, "rush", person.id());
        List<Award> awards = new ArrayList<>(history.awards());
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            LocalDate day = LocalDate.of(last - 2, 3 * quarter + 3, chance.between(2, 20));
            awards.add(award(person, "usual-" + (quarter + 1), day, QUARTERS.get(quarter), false));
        }
        for (int i = 0; i < ONLINE.size(); i++) {
            LocalDate day = LocalDate.of(last, Month.DECEMBER, 31).minusDays(chance.between(0, LAST_DAYS - 1));
            awards.add(award(person, "rush-" + (i + 1), day, ONLINE.get(i), true));
        }
        awards.removeIf(award -> Window.day(award.at()).isBefore(person.joined()));
        return new History(person, history.enrolments(), awards, history.evidence());
    }

    /** Lets the detector look as it did in the first days after that year. */
    void look(Triage triage) {
        triage.lookAt(SCHOOL, LocalDate.of(last + 1, 1, 6));
    }

    private static Award award(Person person, String key, LocalDate day, String title, boolean online) {
        return new Award(
                "training:" + day.getYear() + ":" + key,
                person.id(),
                null,
                day.getYear() + "年" + title,
                online ? TrainingLevel.NATIONAL : TrainingLevel.SCHOOL,
                online ? TrainingMode.ONLINE : TrainingMode.SCHOOL_BASED,
                BigDecimal.TEN,
                online ? "平台学习证明，年底由学校统一录入" : "校本研修手册",
                null,
                Window.at(day, 20, 30));
    }
}
