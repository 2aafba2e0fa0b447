package org.yunyan.web.people;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/**
 * Whom the address of the people screen looks for.
 *
 * @param wanted how a name or number begins; empty for everybody who teaches
 */
record Looked(Id<Organisation> unit, String wanted, int page) {

    static final int A_PAGE = 25;
    static final int LONGEST = 40;

    static Looked in(QueryParameters query, Id<Organisation> home) {
        return new Looked(
                query.getSingleParameter("unit")
                        .filter(text -> !text.isBlank())
                        .<Id<Organisation>>map(Id::of)
                        .orElse(home),
                query.getSingleParameter("q")
                        .map(String::strip)
                        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                        .orElse(""),
                query.getSingleParameter("page")
                        .filter(text -> text.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .orElse(0));
    }

    Looked unit(Id<Organisation> other) {
        return new Looked(other, wanted, 0);
    }

    Looked wanted(String other) {
        return new Looked(unit, other, 0);
    }

    Looked page(int other) {
        return new Looked(unit, wanted, other);
    }

    int offset() {
        return page * A_PAGE;
    }

    QueryParameters parameters() {
        return QueryParameters.simple(Map.of("unit", unit.value(), "q", wanted, "page", String.valueOf(page)));
    }

    String address() {
        return "people?" + parameters().getQueryString();
    }
}
