package org.yunyan.web.demand;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.demand.Narrowing;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;

/**
 * Which part of the board somebody looks at, as it stands in the address; what does not exist is passed over.
 *
 * @param page of the gaps, from 0
 */
record Looked(Part part, Narrowing narrowing, int page) {

    private static final int MOST_PAGES = 1_000;

    /** The two halves of the board. */
    enum Part {
        GAPS,
        WANTED
    }

    static Looked of(QueryParameters query) {
        Function<String, Optional<String>> given =
                name -> query.getSingleParameter(name).filter(value -> !value.isBlank());
        return new Looked(
                given.apply("part").flatMap(name -> named(Part.values(), name)).orElse(Part.GAPS),
                narrowing(given),
                given.apply("page")
                        .filter(text -> text.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .map(page -> Math.min(page, MOST_PAGES))
                        .orElse(0));
    }

    static Narrowing narrowing(Function<String, Optional<String>> given) {
        return new Narrowing(
                given.apply("subject")
                        .flatMap(name -> named(Subject.values(), name))
                        .orElse(null),
                given.apply("stage")
                        .flatMap(name -> named(Stage.values(), name))
                        .orElse(null),
                given.apply("zone")
                        .<Id<org.yunyan.people.Organisation>>map(Id::of)
                        .orElse(null));
    }

    Looked part(Part other) {
        return new Looked(other, narrowing, 0);
    }

    Looked narrowed(Narrowing other) {
        return new Looked(part, other, 0);
    }

    Looked page(int other) {
        return new Looked(part, narrowing, other);
    }

    String address() {
        String query = query(true);
        return query.isEmpty() ? DemandNavigation.DEMAND : DemandNavigation.DEMAND + "?" + query;
    }

    /** Address of the same rows as a sheet. */
    String sheet() {
        return "/api/v1/demand/" + (part == Part.GAPS ? "gaps" : "wanted") + ".csv?" + query(false);
    }

    private String query(boolean screen) {
        Map<String, String> given = new LinkedHashMap<>();
        if (screen && part != Part.GAPS) {
            given.put("part", part.name());
        }
        if (narrowing.subject() != null) {
            given.put("subject", narrowing.subject().name());
        }
        if (narrowing.stage() != null) {
            given.put("stage", narrowing.stage().name());
        }
        if (narrowing.zone() != null) {
            given.put("zone", narrowing.zone().value());
        }
        if (screen && page > 0) {
            given.put("page", String.valueOf(page));
        }
        return given.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
