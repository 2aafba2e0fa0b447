package org.yunyan.verdicts;

import java.time.LocalDate;
import java.util.List;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.rules.Outlook;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.Id;

/**
 * How somebody's current year will probably end, while there is time to change it.
 *
 * @param targets of the year, and of the cycle when it ends with this year; open ones and met ones
 * @param outlook of the year
 * @param consequences what would follow from missing it; empty when everything is met
 * @param fix the least that would still meet it
 * @param until first day after the year
 * @param probation null unless she is a new teacher and the rules ask for induction
 */
public record Warning(
        Id<Person> person,
        String number,
        String name,
        Id<Organisation> school,
        List<Target> targets,
        Outlook outlook,
        List<RuleSet.Consequence> consequences,
        Fix fix,
        LocalDate until,
        Probation probation) {

    public Warning {
        targets = List.copyOf(targets);
        consequences = List.copyOf(consequences);
    }

    /** Whether somebody should do something: the year is late, or her hours of induction are still missing. */
    public boolean isDue() {
        return outlook.late() || probation != null && !probation.done();
    }
}
