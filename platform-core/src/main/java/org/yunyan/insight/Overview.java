package org.yunyan.insight;

import java.util.List;
import org.yunyan.rules.AcademicYear;
import org.yunyan.shared.Credits;

/**
 * A unit and the units below it in one academic year.
 *
 * @param children the zones of a county or the schools of a zone, by name; empty below
 * @param minimum credits that the year asks of a teacher who is there all year
 * @param minimumIsDefault the policy sets no number: the minimum is our default, and the screen says so
 * @param due what the even pace asks of such a teacher by today
 */
public record Overview(
        AcademicYear year,
        UnitFigures total,
        List<UnitFigures> children,
        Credits minimum,
        boolean minimumIsDefault,
        Credits due) {}
