package org.yunyan.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * The people of the county and the tree of its organisations.
 *
 * <p>This room knows no actors: whoever asks on behalf of somebody first asks {@code identity} whether that somebody may.
 */
public final class People {

    private final OrganisationStore organisations;
    private final PersonStore persons;

    People(OrganisationStore organisations, PersonStore persons) {
        this.organisations = organisations;
        this.persons = persons;
    }

    /**
     * The root of the tree.
     *
     * @throws Refused.Missing while no county is registered
     */
    public Organisation county() {
        return organisations.root().orElseThrow(() -> new Refused.Missing("refused.people.county"));
    }

    /** @throws Refused.Missing when there is none with this id */
    public Organisation organisation(Id<Organisation> id) {
        return organisations.find(id).orElseThrow(() -> new Refused.Missing("refused.people.organisation", id.value()));
    }

    /** Several units at once; unknown ids are left out. */
    public Map<Id<Organisation>, Organisation> organisations(Collection<Id<Organisation>> ids) {
        return organisations.find(ids);
    }

    /** The units directly below, by name. */
    public List<Organisation> children(Id<Organisation> id) {
        return organisations.children(id);
    }

    /** All schools of a county or zone, by zone and name; a school alone stands for itself, and a group for its school. */
    public List<Organisation> schoolsUnder(Id<Organisation> id) {
        return schools(organisation(id));
    }

    /** Writes units as given, new or changed. Repeating it changes nothing. */
    public void register(List<Organisation> units) {
        organisations.put(units);
    }

    /**
     * Writes people as given, new or changed, thousands at once. Repeating it changes nothing.
     *
     * @throws Refused.Conflict when a number already belongs to somebody with another id; the others are written
     */
    public void enter(List<Person> people) {
        persons.put(people);
    }

    /** @throws Refused.Missing when there is none with this id */
    public Person person(Id<Person> id) {
        return persons.find(id).orElseThrow(() -> new Refused.Missing("refused.people.person", id.value()));
    }

    /** Several people at once; unknown ids are left out. */
    public Map<Id<Person>, Person> persons(Collection<Id<Person>> ids) {
        return persons.find(ids);
    }

    /** Who has this staff number, in service or not. */
    public Optional<Person> byNumber(String number) {
        return Optional.ofNullable(byNumbers(List.of(number)).get(number));
    }

    /** Several by staff number; unknown numbers are left out. */
    public Map<String, Person> byNumbers(Collection<String> numbers) {
        return persons.byNumbers(numbers);
    }

    /** Everybody who teaches at this school (or in this group), by number; one school has at most a few hundred. */
    public List<Person> teachersOf(Id<Organisation> school) {
        return persons.teachers(organisation(school));
    }

    /**
     * Everybody who teaches somewhere under the unit, school by school and by number. A page to look at; whoever walks through all
     * of them goes by {@link #schoolsUnder} and {@link #teachersOf}, which costs the same however large the county is.
     */
    public Page<Person> teachersUnder(Id<Organisation> unit, int offset, int limit) {
        Organisation place = organisation(unit);
        return persons.teachers(place, schools(place), offset, limit);
    }

    /** People in service under the unit whose name, or number when it starts with a digit, begins so; by name. */
    public Page<Person> search(String beginning, Id<Organisation> under, int offset, int limit) {
        Organisation place = organisation(under);
        String wanted = beginning.strip();
        if (wanted.isEmpty()) {
            return new Page<>(List.of(), 0, 0, limit);
        }
        return persons.beginning(wanted, place, places(place), offset, limit);
    }

    private List<Organisation> schools(Organisation place) {
        return switch (place.kind()) {
            case COUNTY ->
                children(place.id()).stream()
                        .flatMap(zone -> children(zone.id()).stream())
                        .filter(unit -> unit.kind() == OrganisationKind.SCHOOL)
                        .toList();
            case ZONE ->
                children(place.id()).stream()
                        .filter(unit -> unit.kind() == OrganisationKind.SCHOOL)
                        .toList();
            case SCHOOL -> List.of(place);
            case GROUP -> List.of(organisation(place.parent()));
        };
    }

    /** Where people under this unit may be employed: its schools, and the unit itself for its own staff. */
    private List<Organisation> places(Organisation place) {
        return Stream.concat(Stream.of(place), schools(place).stream())
                .distinct()
                .toList();
    }
}
