package org.yunyan.web.study;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * A place inside a course that can be opened: a section of a document, a page of slides, or a second of a video or audio.
 *
 * @param by what it is told by
 * @param at the section or page counted from 0, or the second
 */
public record Place(Id<Unit> unit, By by, int at) {

    /** What a place is told by, as it stands in an address. */
    public enum By {
        SECTION("section"),
        SECOND("t");

        private final String parameter;

        By(String parameter) {
            this.parameter = parameter;
        }
    }

    private static final String UNIT = "unit";

    /** Reads the place inside a unit from an address, if it names one. */
    static Optional<Place> in(Id<Unit> unit, QueryParameters parameters) {
        for (By by : By.values()) {
            Optional<String> number =
                    parameters.getSingleParameter(by.parameter).filter(at -> at.matches("\\d{1,6}"));
            if (number.isPresent()) {
                return Optional.of(new Place(unit, by, Integer.parseInt(number.get())));
            }
        }
        return Optional.empty();
    }

    /** Reads a place from the address of a course page, if it names one. */
    public static Optional<Place> of(QueryParameters parameters) {
        return parameters
                .getSingleParameter(UNIT)
                .filter(id -> id.matches("[\\w-]{1,64}"))
                .flatMap(id -> in(Id.of(id), parameters));
    }

    /** As it is written into the address of a course page. */
    QueryParameters parameters() {
        return QueryParameters.full(
                Map.of(UNIT, new String[] {unit.value()}, by.parameter, new String[] {String.valueOf(at)}));
    }

    /** As it is written into the address of its unit. */
    public QueryParameters inUnit() {
        return QueryParameters.of(by.parameter, String.valueOf(at));
    }

    /** Whether a unit has such a section or second. */
    public boolean isIn(Unit one) {
        return by == By.SECTION ? at < one.parts() : at < Math.max(1, one.seconds());
    }
}
