package org.yunyan.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Objects;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Credits;

/** Schools make zones, zones make the county. */
final class Adding {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private Adding() {}

    static UnitFigures up(Organisation unit, Collection<SchoolYear> years, LocalDate today) {
        return new UnitFigures(
                unit.id(),
                unit.kind(),
                unit.name(),
                years.stream().mapToInt(SchoolYear::teachers).sum(),
                years.stream().mapToInt(SchoolYear::active).sum(),
                years.stream().mapToLong(SchoolYear::minutes).sum(),
                years.stream().map(SchoolYear::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                years.stream().map(SchoolYear::credits).reduce(Credits.ZERO, Credits::plus),
                years.stream().mapToInt(SchoolYear::completions).sum(),
                years.stream().mapToInt(SchoolYear::met).sum(),
                years.stream().mapToInt(year -> year.behind(today)).sum(),
                years.stream().mapToInt(year -> year.atRisk(today)).sum(),
                required(years));
    }

    static MonthFigures up(YearMonth month, Collection<SchoolYear> years) {
        SchoolYear.Month nothing = new SchoolYear.Month(month, 0, 0, BigDecimal.ZERO, Credits.ZERO, 0);
        SchoolYear.Month sum = years.stream()
                .map(year -> year.month(month))
                .filter(Objects::nonNull)
                .reduce(nothing, SchoolYear.Month::plus);
        return new MonthFigures(
                month,
                years.stream().mapToInt(SchoolYear::teachers).sum(),
                sum.active(),
                sum.minutes(),
                sum.hours(),
                sum.credits(),
                sum.completions(),
                new Credits(required(years).value().divide(MONTHS, 2, RoundingMode.DOWN)));
    }

    private static Credits required(Collection<SchoolYear> years) {
        return years.stream().map(SchoolYear::required).reduce(Credits.ZERO, Credits::plus);
    }
}
