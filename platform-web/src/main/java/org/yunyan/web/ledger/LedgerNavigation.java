package org.yunyan.web.ledger;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.yunyan.credits.Entry;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;

/** Ways to the screens of this area. */
public final class LedgerNavigation {

    static final String NAME = "ledger";
    static final String CORRECT = "registry/ledger/correct";

    private LedgerNavigation() {}

    /** Where a correction of this entry is proposed. */
    public static Anchor correct(Id<Person> person, Entry entry) {
        return new Anchor(
                CORRECT + "?person=" + encoded(person) + "&entry=" + entry.sequence(),
                Words.say("ledger.correct.door"));
    }

    /** The whole ledger as a file. */
    public static Anchor download(String person) {
        Anchor link = new Anchor("api/v1/ledger/" + person, Words.say("ledger.download"));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    static String at(Id<Organisation> unit) {
        return RegistryNavigation.to(NAME) + "?unit=" + encoded(unit);
    }

    /** The ledger of a person whom the reader oversees. */
    public static String person(Id<Person> person) {
        return "people/credits?person=" + encoded(person);
    }

    /** The same, with the entries of an academic year. */
    public static String person(Id<Person> person, int year) {
        return person(person) + "&year=" + year;
    }

    private static String encoded(Id<?> id) {
        return URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
    }
}
