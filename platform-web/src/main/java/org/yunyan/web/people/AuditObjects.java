package org.yunyan.web.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.claims.Claim;
import org.yunyan.claims.Claims;
import org.yunyan.corrections.Correction;
import org.yunyan.corrections.Corrections;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Audit;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.triage.Flag;
import org.yunyan.triage.Triage;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.language.Words;
import org.yunyan.web.ledger.LedgerNavigation;

/** Finds what the ids of a page of the log stand for, each kind in one read, as far as the reader may know it. */
@Component
final class AuditObjects {

    /** Between the parts of an id that is made of several. */
    private static final String BETWEEN = "[|:/,\\s]+";

    private final People people;
    private final Catalogue catalogue;
    private final Claims claims;
    private final Corrections corrections;
    private final Triage triage;

    AuditObjects(People people, Catalogue catalogue, Claims claims, Corrections corrections, Triage triage) {
        this.people = people;
        this.catalogue = catalogue;
        this.claims = claims;
        this.corrections = corrections;
        this.triage = triage;
    }

    /** The words for the rows of a page. */
    AuditWords read(Actor actor, Collection<Audit> page) {
        Map<String, AuditWords.Titled> titled = new HashMap<>();
        for (Claim claim : claims.find(objects(page, "claim.", "evidence.")).values()) {
            titled.put(
                    claim.id().value(),
                    titled(List.of(claim.person()), claim.details().title()));
        }
        for (Correction correction : corrections.find(actor, objects(page, "correction."))) {
            titled.put(correction.id().value(), titled(List.of(correction.person()), correction.title()));
        }
        for (Flag flag : triage.flags(actor, objects(page, "flag."))) {
            titled.put(flag.id().value(), titled(flag.persons(), flag.matter().title()));
        }
        Set<String> parts = new HashSet<>();
        titled.values().forEach(one -> parts.addAll(one.persons()));
        page.forEach(audit -> {
            parts(audit.on()).forEach(parts::add);
            parts(audit.detail()).forEach(parts::add);
        });
        return new AuditWords(titled, doors(actor, parts));
    }

    /** The parts of an id, or of a text that holds ids. */
    static Stream<String> parts(String text) {
        return text == null
                ? Stream.empty()
                : Arrays.stream(text.split(BETWEEN)).filter(part -> !part.isBlank());
    }

    private Map<String, AuditWords.Door> doors(Actor actor, Set<String> parts) {
        Map<String, AuditWords.Door> doors = new HashMap<>();
        for (Organisation unit :
                people.organisations(AuditObjects.<Organisation>ids(parts)).values()) {
            doors.put(unit.id().value(), new AuditWords.Door(unit.name(), null));
        }
        for (Person person : people.persons(AuditObjects.<Person>ids(parts)).values()) {
            if (actor.may(person)) {
                doors.put(
                        person.id().value(), new AuditWords.Door(person.name(), LedgerNavigation.person(person.id())));
            }
        }
        catalogue
                .currentOf(AuditObjects.<Course>ids(parts))
                .forEach((course, version) -> doors.put(
                        course.value(),
                        new AuditWords.Door(
                                Words.authored(version.content().title()), CatalogueNavigation.course(course))));
        return doors;
    }

    private static AuditWords.Titled titled(List<Id<Person>> persons, String title) {
        return new AuditWords.Titled(persons.stream().map(Id::value).toList(), Words.authored(title));
    }

    private static <T> List<Id<T>> objects(Collection<Audit> page, String... actions) {
        return page.stream()
                .filter(audit -> audit.on() != null && !audit.on().isBlank())
                .filter(audit -> Arrays.stream(actions).anyMatch(audit.action()::startsWith))
                .map(audit -> Id.<T>of(audit.on()))
                .distinct()
                .toList();
    }

    private static <T> List<Id<T>> ids(Collection<String> values) {
        return values.stream().map(Id::<T>of).toList();
    }
}
