package org.yunyan.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Person;
import org.yunyan.rules.Outlook;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;

/** Says of one teacher where she stands, why she is late and what would help. */
final class Rows {

    private Rows() {}

    static PersonRow of(Participation one, Person person, String school, RuleSet rules, LocalDate today) {
        Credits missing = one.missing();
        Outlook outlook = outlook(one, rules, today);
        return new PersonRow(
                one.person(),
                person.number(),
                person.name(),
                one.school(),
                school,
                one.credits(),
                one.required(),
                missing,
                one.minutes(),
                one.hours(),
                one.completions(),
                one.active(),
                outlook,
                outlook.late() ? reason(one, missing) : null,
                outlook.late() ? fix(one, missing, rules) : null);
    }

    private static Outlook outlook(Participation one, RuleSet rules, LocalDate today) {
        if (one.met()) {
            return Outlook.MET;
        }
        if (!today.isBefore(rules.academicYear(one.year()).until())) {
            return Outlook.MISSED;
        }
        if (!one.riskFrom().isAfter(today)) {
            return Outlook.AT_RISK;
        }
        return one.late(today) ? Outlook.BEHIND : Outlook.ON_TRACK;
    }

    private static String reason(Participation one, Credits missing) {
        if (!one.active()) {
            return "insight.reason.inactive";
        }
        if (one.completions() == 0) {
            return "insight.reason.unfinished";
        }
        return one.overflow().compareTo(missing) >= 0 ? "insight.reason.notCounted" : "insight.reason.slow";
    }

    private static Fix fix(Participation one, Credits missing, RuleSet rules) {
        Fix finish = one.finish();
        if (finish == null) {
            return new Fix(Fix.HOURS, null, null, missing, hours(missing, rules));
        }
        return new Fix(
                finish.key(),
                finish.course(),
                finish.title(),
                finish.credits().min(missing),
                hours(finish.credits().missingTo(missing), rules));
    }

    /** Whole hours of concentrated county training that come to these credits. */
    private static int hours(Credits credits, RuleSet rules) {
        return rules.conversion(TrainingLevel.COUNTY, TrainingMode.CONCENTRATED)
                .map(RuleSet.Conversion::hoursPerCredit)
                .orElse(BigDecimal.ZERO)
                .multiply(credits.value())
                .setScale(0, RoundingMode.CEILING)
                .intValue();
    }
}
