package org.yunyan.web.verdicts;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.verdicts.Outcome;
import org.yunyan.verdicts.Period;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.shell.Pager;

/**
 * What the address of the verdicts asks for.
 *
 * @param period key of a period that is over; {@link #NOW} for the running year with its warnings
 * @param outcome null for all
 */
record Asked(Id<Organisation> unit, String period, Outcome outcome, int page) {

    static final String NOW = "now";

    static Asked of(QueryParameters query, Id<Organisation> unit, List<Period> periods) {
        return new Asked(
                unit,
                query.getSingleParameter("period")
                        .filter(key -> key.equals(NOW)
                                || periods.stream()
                                        .anyMatch(period -> period.key().equals(key)))
                        .orElseGet(() ->
                                periods.isEmpty() ? NOW : periods.getFirst().key()),
                query.getSingleParameter("outcome")
                        .flatMap(text -> Arrays.stream(Outcome.values())
                                .filter(one -> one.name().equals(text))
                                .findFirst())
                        .orElse(null),
                Pager.asked(query));
    }

    boolean now() {
        return period.equals(NOW);
    }

    Asked unit(Id<Organisation> other) {
        return new Asked(other, period, outcome, 0);
    }

    Asked period(String other) {
        return new Asked(unit, other, null, 0);
    }

    Asked outcome(Outcome other) {
        return new Asked(unit, period, other, 0);
    }

    Asked page(int other) {
        return new Asked(unit, period, outcome, other);
    }

    String address() {
        return RegistryNavigation.address(
                VerdictsScreen.ROUTE, "unit", unit, "period", period, "outcome", outcome, "page", page);
    }

    /** Address of the same rows as a sheet. */
    String sheet() {
        return RegistryNavigation.address(VerdictRoutes.SHEET, "unit", unit, "period", period, "outcome", outcome);
    }
}
