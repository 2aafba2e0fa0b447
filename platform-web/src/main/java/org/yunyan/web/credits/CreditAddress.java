package org.yunyan.web.credits;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What a screen of credits shows, as its address says it.
 *
 * @param person whose credits
 * @param own whether they are the reader's
 * @param asOf at the end of which day; null for now
 */
record CreditAddress(Id<Person> person, boolean own, LocalDate asOf) {

    private static final String AS_OF = "asOf";

    /** A day that is none, or that has not been yet, is now. */
    static CreditAddress of(QueryParameters asked, Id<Person> reader, LocalDate today) {
        Id<Person> person =
                asked.getSingleParameter("person").<Id<Person>>map(Id::of).orElse(reader);
        LocalDate asOf = asked.getSingleParameter(AS_OF)
                .flatMap(CreditAddress::day)
                .filter(day -> day.isBefore(today))
                .orElse(null);
        return new CreditAddress(person, person.equals(reader), asOf);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    CreditAddress at(LocalDate day) {
        return new CreditAddress(person, own, day);
    }

    String path() {
        return own ? "credits" : "people/credits";
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new HashMap<>();
        if (!own) {
            parameters.put("person", person.value());
        }
        if (asOf != null) {
            parameters.put(AS_OF, asOf.toString());
        }
        return QueryParameters.simple(parameters);
    }

    /** The address alone. */
    @Override
    public String toString() {
        String base = path() + (own ? "" : "?person=" + URLEncoder.encode(person.value(), StandardCharsets.UTF_8));
        return asOf == null ? base : joined(base, AS_OF + "=" + asOf);
    }

    /** The address with something more in it. */
    String with(String name, Object value) {
        return joined(toString(), name + "=" + value);
    }

    private static String joined(String base, String more) {
        return base + (base.contains("?") ? "&" : "?") + more;
    }
}
