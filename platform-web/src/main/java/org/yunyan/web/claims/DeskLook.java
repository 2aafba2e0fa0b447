package org.yunyan.web.claims;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.claims.ClaimKind;
import org.yunyan.claims.ClaimState;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/**
 * What the address of the review desk asks for.
 *
 * @param unit null for everything at her desks
 * @param kind null for every kind
 * @param state null for what waits at her desks
 */
record DeskLook(Id<Organisation> unit, ClaimKind kind, ClaimState state, int page) {

    static final int A_PAGE = 25;

    /** What can be looked at beside what waits. */
    static final List<ClaimState> STATES =
            List.of(ClaimState.IN_REVIEW, ClaimState.RETURNED, ClaimState.APPROVED, ClaimState.REFUSED);

    static DeskLook in(QueryParameters asked) {
        return new DeskLook(
                asked.getSingleParameter("unit")
                        .filter(text -> !text.isBlank())
                        .<Id<Organisation>>map(Id::of)
                        .orElse(null),
                named(asked, "kind", List.of(ClaimKind.values())),
                named(asked, "state", STATES),
                asked.getSingleParameter("page")
                        .filter(text -> text.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .orElse(0));
    }

    private static <E extends Enum<E>> E named(QueryParameters asked, String name, List<E> values) {
        Optional<String> text = asked.getSingleParameter(name);
        return values.stream()
                .filter(value -> text.filter(value.name()::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    DeskLook unit(Id<Organisation> other) {
        return new DeskLook(other, kind, state, 0);
    }

    DeskLook kind(ClaimKind other) {
        return new DeskLook(unit, other, state, 0);
    }

    DeskLook state(ClaimState other) {
        return new DeskLook(unit, kind, other, 0);
    }

    DeskLook page(int other) {
        return new DeskLook(unit, kind, state, other);
    }

    String address() {
        String query = Stream.of(
                        part("unit", unit),
                        part("kind", kind == null ? null : kind.name()),
                        part("state", state == null ? null : state.name()),
                        part("page", page == 0 ? null : page))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("&"));
        return ClaimsNavigation.DESK + (query.isEmpty() ? "" : "?" + query);
    }

    private static String part(String name, Object value) {
        return value == null ? "" : name + "=" + value;
    }

    static List<ClaimKind> kinds() {
        return Arrays.asList(ClaimKind.values());
    }
}
