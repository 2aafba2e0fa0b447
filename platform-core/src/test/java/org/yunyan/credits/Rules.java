package org.yunyan.credits;

import static org.yunyan.catalogue.TrainingLevel.COUNTY;
import static org.yunyan.catalogue.TrainingLevel.MUNICIPAL;
import static org.yunyan.catalogue.TrainingLevel.NATIONAL;
import static org.yunyan.catalogue.TrainingMode.BLENDED;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.ONLINE;
import static org.yunyan.catalogue.TrainingMode.SCHOOL_BASED;
import static org.yunyan.catalogue.TrainingMode.SELF_STUDY;
import static org.yunyan.catalogue.TrainingMode.SHADOWING;
import static org.yunyan.people.AbsenceKind.EXEMPT;
import static org.yunyan.people.AbsenceKind.MATERNITY;
import static org.yunyan.people.AbsenceKind.SECONDED;
import static org.yunyan.people.AbsenceKind.SICK;
import static org.yunyan.people.AbsenceKind.STUDY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.rules.AttendanceRule;
import org.yunyan.rules.Ceiling;
import org.yunyan.rules.Grace;
import org.yunyan.rules.Induction;
import org.yunyan.rules.NoticeRule;
import org.yunyan.rules.OncePerOccasion;
import org.yunyan.rules.RoleFactor;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/** The rules of the two cycles as the seeds have them in their JSON files, figure by figure. */
public final class Rules {

    public static final String CLAUSE = "三(六)";

    private Rules() {}

    public static RuleSet of2021() {
        return cycle(2021, "云阳县教师培训学分规则（2021—2025）", "Teacher training credits of Yunyang County, 2021–2025");
    }

    public static RuleSet of2026() {
        return cycle(2026, "云阳县教师培训学分规则（2026—2030）", "Teacher training credits of Yunyang County, 2026–2030");
    }

    /** The same rules as their next version, with other conversions. */
    public static RuleSet changed(RuleSet rules, List<RuleSet.Conversion> conversions) {
        return with(rules.with("version", rules.version() + 1), "conversions", conversions);
    }

    /** The same rules for other years that start on another day. */
    static RuleSet moved(RuleSet rules, String id, LocalDate from, LocalDate until, String yearStart) {
        RuleSet moved = with(with(with(rules, "from", from), "until", until), "yearStart", yearStart);
        return moved.with("id", Id.of(id)).with("effective", from);
    }

    /** The same rules with one figure another one. */
    public static RuleSet with(RuleSet rules, String figure, Object value) {
        return rules.with(figure, value);
    }

    static RuleSet.Conversion conversion(TrainingMode mode, int hoursPerCredit) {
        return new RuleSet.Conversion(mode, Set.of(), Set.of(), BigDecimal.valueOf(hoursPerCredit), true, CLAUSE);
    }

    private static RuleSet cycle(int first, String zh, String en) {
        return new RuleSet(
                Id.of("yunyang-" + first),
                1,
                zh,
                en,
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + 5, 1, 1),
                "01-01",
                true,
                new RuleSet.CycleRule(Credits.of(120), CLAUSE),
                new RuleSet.YearRule(Credits.of(24), true, CLAUSE),
                new RuleSet.Pace(60, 50, true, CLAUSE),
                List.of(new RuleSet.SubTarget(
                        Standing.CONCENTRATED,
                        Set.of(NATIONAL, MUNICIPAL, COUNTY),
                        Set.of(CONCENTRATED),
                        Set.of(),
                        Set.of(),
                        RuleSet.Per.CYCLE,
                        Credits.of(20),
                        "县级及以上集中研修",
                        "Concentrated, county level or above",
                        false,
                        CLAUSE)),
                List.of(
                        conversion(CONCENTRATED, 8),
                        conversion(SHADOWING, 8),
                        conversion(BLENDED, 8),
                        conversion(ONLINE, 10),
                        conversion(SCHOOL_BASED, 10),
                        conversion(SELF_STUDY, 20)),
                List.of(
                        cap("online-event", Set.of(ONLINE), RuleSet.Per.EVENT, 6),
                        cap("self-study-event", Set.of(SELF_STUDY), RuleSet.Per.EVENT, 1),
                        cap("screen-day", Set.of(ONLINE, SELF_STUDY), RuleSet.Per.DAY, 6),
                        cap("self-study-year", Set.of(SELF_STUDY), RuleSet.Per.YEAR, 4),
                        cap("school-based-year", Set.of(SCHOOL_BASED), RuleSet.Per.YEAR, 12),
                        cap("self-study-cycle", Set.of(SELF_STUDY), RuleSet.Per.CYCLE, 16)),
                List.of(
                        consequence(RuleSet.Per.YEAR, "当年度继续教育不合格", "Continuing education of the year is failed"),
                        consequence(RuleSet.Per.YEAR, "当年年度考核不合格", "The yearly appraisal is failed"),
                        consequence(RuleSet.Per.YEAR, "不得申报高一级职称", "No application for a higher professional title"),
                        consequence(RuleSet.Per.YEAR, "不得评优评先", "No awards or honours"),
                        consequence(
                                RuleSet.Per.YEAR,
                                "不予教师资格定期注册",
                                "No regular registration of the teaching qualification"),
                        consequence(RuleSet.Per.CYCLE, "本周期继续教育不合格", "Continuing education of the cycle is failed"),
                        consequence(RuleSet.Per.CYCLE, "不得续聘", "No re-employment")),
                LocalDate.of(first, 1, 1),
                List.of(
                        new RoleFactor(TrainingRole.PRESENTER, BigDecimal.valueOf(2), true, CLAUSE),
                        new RoleFactor(TrainingRole.MENTOR, new BigDecimal("1.5"), true, CLAUSE)),
                new AttendanceRule(new BigDecimal("0.8"), true, CLAUSE),
                List.of(new Ceiling("lesson", Set.of(), new BigDecimal("1.34"), BigDecimal.valueOf(12), true, CLAUSE)),
                new OncePerOccasion(true, false, "三(一)"),
                null,
                new Grace(30, true, CLAUSE),
                new RuleSet.ProRating(true, true, Set.of(SICK, MATERNITY, STUDY, SECONDED, EXEMPT), 30, true, CLAUSE),
                new Induction(BigDecimal.valueOf(120), 12, Set.of(), "不得转正定级", "Not confirmed in post", true, CLAUSE),
                new NoticeRule(7, 2, true, CLAUSE),
                null,
                null);
    }

    private static RuleSet.Cap cap(String id, Set<TrainingMode> modes, RuleSet.Per per, int max) {
        return new RuleSet.Cap(id, modes, Set.of(), Set.of(), Set.of(), per, Credits.of(max), true, CLAUSE);
    }

    private static RuleSet.Consequence consequence(RuleSet.Per per, String zh, String en) {
        return new RuleSet.Consequence(per, zh, en, CLAUSE);
    }
}
