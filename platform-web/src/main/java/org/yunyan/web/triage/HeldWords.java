package org.yunyan.web.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.claims.Claim;
import org.yunyan.claims.Claims;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.triage.Held;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.claims.ClaimsNavigation;
import org.yunyan.web.language.Words;
import org.yunyan.web.ledger.LedgerNavigation;

/** What needs two signatures, by its title and day and with the way to it; all of it is read in one go. */
final class HeldWords {

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<Id<Claim>, Claim> claims;
    private final Map<Id<Course>, CourseVersion> courses;

    HeldWords(Collection<Held> holds, Ledger ledger, Claims claims, Catalogue catalogue) {
        Set<String> keys = holds.stream().map(Held::awardKey).collect(Collectors.toSet());
        Set<Id<Person>> persons = holds.stream()
                .filter(held -> held.kind() == Held.Kind.ENTRY)
                .map(Held::person)
                .collect(Collectors.toSet());
        ledger.extracts(persons).values().stream()
                .flatMap(extract -> extract.entries().stream())
                .filter(entry -> keys.contains(entry.awardKey()))
                .forEach(entry -> entries.put(entry.awardKey(), entry));
        List<Id<Claim>> claimed = holds.stream()
                .filter(held -> held.kind() == Held.Kind.CLAIM)
                .map(held -> Id.<Claim>of(held.key()))
                .toList();
        this.claims = claims.find(claimed);
        Set<Id<Course>> studied = new HashSet<>();
        holds.stream()
                .filter(held -> !entries.containsKey(held.awardKey()))
                .forEach(held -> held.course().ifPresent(studied::add));
        this.courses = catalogue.currentOf(studied);
    }

    /** The entry in her ledger, the claim at its desk, or the course that is not yet an entry. */
    Component door(Held held) {
        Entry entry = entries.get(held.awardKey());
        if (entry != null) {
            String title = Words.authored(entry.title());
            return new Anchor(
                    LedgerNavigation.person(held.person(), entry.year()),
                    Words.say("triage.held.ENTRY", title, entry.day()));
        }
        return held.kind() == Held.Kind.CLAIM ? claim(held) : course(held);
    }

    private Component claim(Held held) {
        Claim claim = claims.get(Id.<Claim>of(held.key()));
        return claim == null
                ? new Span(Words.say("triage.held.gone"))
                : new Anchor(
                        ClaimsNavigation.desk(claim.id()),
                        Words.say(
                                "triage.held.CLAIM",
                                Words.authored(claim.details().title()),
                                claim.details().until()));
    }

    private Component course(Held held) {
        return held.course()
                .flatMap(course -> Optional.ofNullable(courses.get(course)))
                .<Component>map(version -> new Anchor(
                        CatalogueNavigation.course(version.course()),
                        Words.say(
                                "triage.held.course",
                                Words.authored(version.content().title()))))
                .orElseGet(() -> new Span(Words.say("triage.held.gone")));
    }
}
