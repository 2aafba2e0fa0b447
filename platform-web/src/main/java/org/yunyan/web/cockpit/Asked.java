package org.yunyan.web.cockpit;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yunyan.insight.Who;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.web.shell.Pager;

/** What the address of the cockpit asks for. */
record Asked(Id<Organisation> unit, int year, Who who, int page) {

    private static final int MOST_PAGES = 1_000;

    static Asked of(QueryParameters query, Id<Organisation> home, int thisYear) {
        return new Asked(
                query.getSingleParameter("unit").<Id<Organisation>>map(Id::of).orElse(home),
                query.getSingleParameter("year")
                        .filter(text -> text.matches("\\d{4}"))
                        .map(Integer::valueOf)
                        .orElse(thisYear),
                query.getSingleParameter("who").map(Asked::who).orElse(Who.BEHIND),
                Math.min(Pager.asked(query), MOST_PAGES));
    }

    private static Who who(String text) {
        return Arrays.stream(Who.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(Who.BEHIND);
    }

    Asked unit(Id<Organisation> other) {
        return new Asked(other, year, who, 0);
    }

    Asked year(int other) {
        return new Asked(unit, other, who, 0);
    }

    Asked who(Who other) {
        return new Asked(unit, year, other, 0);
    }

    Asked page(int other) {
        return new Asked(unit, year, who, other);
    }

    String address() {
        return "cockpit?" + query() + "&page=" + page;
    }

    /** Address of the same rows as a sheet. */
    String sheet(String format) {
        return "/api/v1/insight/persons." + format + "?" + query();
    }

    private String query() {
        return "unit=" + URLEncoder.encode(unit.value(), StandardCharsets.UTF_8) + "&year=" + year + "&who=" + who;
    }
}
