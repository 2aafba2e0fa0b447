package org.yunyan.insight;

import java.math.BigDecimal;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.rules.Outlook;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * One teacher in one academic year.
 *
 * @param required what the year asks of her
 * @param missing of it
 * @param minutes studied on the platform
 * @param hours of finished training
 * @param reason message key why she is late; null when she is not
 * @param fix the smallest thing that would help; null when she is not late
 */
public record PersonRow(
        Id<Person> person,
        String number,
        String name,
        Id<Organisation> school,
        String schoolName,
        Credits credits,
        Credits required,
        Credits missing,
        int minutes,
        BigDecimal hours,
        int completions,
        boolean active,
        Outlook outlook,
        String reason,
        Fix fix) {}
