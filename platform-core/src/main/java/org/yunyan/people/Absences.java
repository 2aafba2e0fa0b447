package org.yunyan.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Leave, exemption, secondment and leaving (三(六): targets are pro-rated by them), as schools record and the county confirms
 * them.
 *
 * <p>Like {@link People} this façade knows no actors: {@code identity} decides who may record, confirm, end and withdraw.
 */
public final class Absences {

    private static final int LONGEST_TEXT = 500;

    private final AbsenceStore store;
    private final People people;

    Absences(AbsenceStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /** @throws Refused.Missing when there is none with this id */
    public Absence absence(Id<Absence> id) {
        return store.find(id).orElseThrow(() -> new Refused.Missing("refused.absence.missing"));
    }

    /** All of one person, by first day, whatever became of them. */
    public List<Absence> of(Id<Person> person) {
        return store.of(List.of(person));
    }

    /** Her service as it is confirmed today. */
    public Service service(Person person) {
        return Service.of(person, of(person.id()));
    }

    /** {@link #service(Person)} of many at once; each has one. */
    public Map<Id<Person>, Service> services(Collection<Person> persons) {
        Map<Id<Person>, List<Absence>> known = store
                .of(persons.stream().map(Person::id).distinct().toList())
                .stream()
                .collect(groupingBy(Absence::person));
        return persons.stream()
                .collect(toMap(
                        Person::id,
                        person -> Service.of(person, known.getOrDefault(person.id(), List.of())),
                        (one, same) -> one));
    }

    /** Those in this state of everybody whose school lies under the unit, school by school. */
    public Page<Absence> under(Id<Organisation> unit, Absence.State state, int offset, int limit) {
        List<Id<Organisation>> schools =
                people.schoolsUnder(unit).stream().map(Organisation::id).toList();
        return store.at(schools, state, offset, limit);
    }

    /**
     * Keeps a new record.
     *
     * @param until first day on which she is back; null when that is open
     * @throws Refused.Invalid without reason or evidence, or when it ends before it begins
     * @throws Refused.Conflict when another one of that kind has some of the days
     */
    public Absence record(
            Person person,
            AbsenceKind kind,
            LocalDate from,
            LocalDate until,
            String reason,
            String evidence,
            Absence.Step step) {
        require(kind != null && from != null, "refused.absence.kind");
        require(until == null || until.isAfter(from), "refused.absence.span");
        List<Absence> known = of(person.id());
        known.stream()
                .filter(other -> other.alive() && other.kind() == kind && other.overlaps(from, until))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused.Conflict("refused.absence.overlap", other.from());
                });
        long before = known.stream()
                .filter(other -> other.kind() == kind && other.from().equals(from))
                .count();
        Absence absence = new Absence(
                Id.of(person.id() + "|" + kind + "|" + from + "|" + (before + 1)),
                person.id(),
                person.school(),
                kind,
                from,
                until,
                text(reason, "refused.absence.reason"),
                text(evidence, "refused.absence.evidence"),
                Absence.State.RECORDED,
                1,
                List.of(step));
        if (!store.insert(absence)) {
            throw new Refused.Conflict("refused.absence.overlap", from);
        }
        return absence;
    }

    /**
     * Keeps what became of a record.
     *
     * @throws Refused.Conflict when somebody else was faster
     */
    public Absence keep(Absence before, Absence after) {
        if (!store.replace(before, after)) {
            throw new Refused.Conflict("refused.absence.changed");
        }
        return after;
    }

    /** Writes whole records that are not there yet: for seeds. */
    public void plant(List<Absence> many) {
        store.insertMissing(many);
    }

    private static String text(String words, String key) {
        require(words != null && !words.isBlank() && words.strip().length() <= LONGEST_TEXT, key);
        return words.strip();
    }

    private static void require(boolean condition, String key) {
        if (!condition) {
            throw new Refused.Invalid(key, LONGEST_TEXT);
        }
    }
}
