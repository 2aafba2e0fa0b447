package org.yunyan.web.triage;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.triage.FlagKind;
import org.yunyan.triage.FlagState;
import org.yunyan.triage.Wanted;
import org.yunyan.web.registry.RegistryNavigation;

/**
 * Which questions somebody looks at, as it stands in the address; what does not exist is passed over.
 *
 * @param kind null for all
 * @param state null for all that are not settled
 * @param page from 0
 */
record Looked(Id<Organisation> unit, FlagKind kind, FlagState state, int page) {

    static Looked of(Id<Organisation> unit, QueryParameters query) {
        Function<String, Optional<String>> given = query::getSingleParameter;
        return new Looked(
                unit,
                given.apply("kind")
                        .flatMap(name -> named(FlagKind.values(), name))
                        .orElse(null),
                given.apply("state")
                        .flatMap(name -> named(FlagState.values(), name))
                        .orElse(null),
                given.apply("page")
                        .filter(text -> text.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .orElse(0));
    }

    Wanted wanted() {
        return new Wanted(
                unit, state == null ? Set.of() : EnumSet.of(state), kind == null ? Set.of() : EnumSet.of(kind));
    }

    Looked at(Id<Organisation> other) {
        return new Looked(other, kind, state, 0);
    }

    Looked with(FlagKind other) {
        return new Looked(unit, other, state, 0);
    }

    Looked with(FlagState other) {
        return new Looked(unit, kind, other, 0);
    }

    Looked page(int other) {
        return new Looked(unit, kind, state, other);
    }

    String address() {
        StringJoiner query = new StringJoiner("&", RegistryNavigation.to(TriageCard.NAME) + "?", "");
        query.add("unit=" + URLEncoder.encode(unit.value(), StandardCharsets.UTF_8));
        if (kind != null) {
            query.add("kind=" + kind);
        }
        if (state != null) {
            query.add("state=" + state);
        }
        if (page > 0) {
            query.add("page=" + page);
        }
        return query.toString();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
