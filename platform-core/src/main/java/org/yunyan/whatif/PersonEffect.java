package org.yunyan.whatif;

import org.yunyan.credits.Standing;
import org.yunyan.credits.Supposition;
import org.yunyan.people.Person;
import org.yunyan.rules.Outlook;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * What other rules would do to one teacher for whom they would change something.
 *
 * @param before counted credits of the cycle
 * @param yearBefore outlook of the current year
 */
public record PersonEffect(
        Id<Person> person,
        String number,
        String name,
        Credits before,
        Credits after,
        Outlook yearBefore,
        Outlook yearAfter,
        Outlook cycleBefore,
        Outlook cycleAfter) {

    static PersonEffect of(Person person, Supposition supposed) {
        Standing now = supposed.now();
        Standing then = supposed.then();
        return new PersonEffect(
                person.id(),
                person.number(),
                person.name(),
                now.cycle().earned(),
                then.cycle().earned(),
                now.forecast().yearOutlook(),
                then.forecast().yearOutlook(),
                now.forecast().cycleOutlook(),
                then.forecast().cycleOutlook());
    }

    /** More credits would count. */
    public boolean rises() {
        return after.compareTo(before) > 0;
    }

    /** Fewer credits would count. */
    public boolean falls() {
        return after.compareTo(before) < 0;
    }

    /** Year or cycle looks safe and would not any more. */
    public boolean endangered() {
        return !yearBefore.late() && yearAfter.late() || !cycleBefore.late() && cycleAfter.late();
    }

    /** Year or cycle looks as if it would be missed, and would not any more. */
    public boolean relieved() {
        return yearBefore.late() && !yearAfter.late() || cycleBefore.late() && !cycleAfter.late();
    }

    boolean changed() {
        return !before.equals(after) || yearBefore != yearAfter || cycleBefore != cycleAfter;
    }
}
