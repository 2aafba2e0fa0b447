package org.yunyan.triage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Sha256;

/**
 * A question about something that was registered: what looks odd, the rows that show it, what she says, and what two
 * reviewers make of it.
 *
 * @param id follows from kind and matter, so the same is asked once
 * @param persons whom it is about, who see and answer it; empty when it is about a school
 * @param units of these persons, from the county down: whoever oversees one of them sees the flag
 * @param holds what needs two signatures until the flag is cleared
 * @param traces the evidence
 * @param thresholds version of the thresholds under which it was raised
 * @param limits the thresholds of its kind in that version, by name
 * @param raised when it was first seen
 * @param opinions of reviewers, in their order
 * @param pending whether what happened to it has still to be told
 * @param version changes with every write
 */
public record Flag(
        @BsonId Id<Flag> id,
        FlagKind kind,
        FlagState state,
        Matter matter,
        List<Id<Person>> persons,
        List<Id<Organisation>> units,
        List<Held> holds,
        List<Trace> traces,
        int thresholds,
        Map<String, BigDecimal> limits,
        Instant raised,
        List<Answer> answers,
        List<Opinion> opinions,
        boolean pending,
        long version) {

    private static final int ID_DIGITS = 24;

    public Flag {
        persons = List.copyOf(persons);
        units = List.copyOf(units);
        holds = List.copyOf(holds);
        traces = List.copyOf(traces);
        limits = Map.copyOf(limits);
        answers = answers == null ? List.of() : List.copyOf(answers);
        opinions = opinions == null ? List.of() : List.copyOf(opinions);
    }

    static Flag raised(Suspicion seen, List<Id<Organisation>> units, Thresholds thresholds, Instant at) {
        return new Flag(
                idOf(seen.kind(), seen.matter()),
                seen.kind(),
                FlagState.OPEN,
                seen.matter(),
                seen.persons(),
                units,
                seen.holds(),
                seen.traces(),
                thresholds.version(),
                thresholds.of(seen.kind()),
                at,
                List.of(),
                List.of(),
                true,
                1);
    }

    private static Id<Flag> idOf(FlagKind kind, Matter matter) {
        String whole = Sha256.hex(kind + "\n" + matter.kind() + "\n" + matter.key());
        return Id.of(whole.substring(0, ID_DIGITS));
    }

    public boolean isAbout(Id<Person> person) {
        return persons.contains(person);
    }

    /** Whether she is asked: whom it is about, and for a school its office. */
    boolean asks(Actor actor) {
        boolean forSchool =
                matter.kind() == Matter.Kind.SCHOOL && persons.isEmpty() && actor.holds(units, Role.SCHOOL_ADMIN);
        return isAbout(actor.person()) || forSchool;
    }

    /** Whether this person appears in it: then she decides nothing here. */
    public boolean concerns(Id<Person> person) {
        return isAbout(person) || traces.stream().anyMatch(trace -> person.equals(trace.person()));
    }

    /** Everybody who appears in it. */
    public Set<Id<Person>> people() {
        Set<Id<Person>> people = new HashSet<>(persons);
        traces.stream().map(Trace::person).filter(Objects::nonNull).forEach(people::add);
        return people;
    }

    /** Nobody has answered or decided yet, so newer evidence may take the place of the older. */
    boolean isUntouched() {
        return state == FlagState.OPEN && opinions.isEmpty();
    }

    /** What the reader may know of it: others appear without their names, and what they registered not at all. */
    Flag shownTo(Predicate<Id<Person>> mayKnow) {
        List<Trace> shown = traces.stream()
                .map(trace -> trace.person() == null || mayKnow.test(trace.person()) ? trace : trace.unnamed())
                .toList();
        List<Held> known =
                holds.stream().filter(held -> mayKnow.test(held.person())).toList();
        return with(
                state, persons.stream().filter(mayKnow).toList(), known, shown, answers, opinions, pending, version);
    }

    /** Her view: her own answers, and what was decided without the reviewers' notes to each other. */
    Flag shownToHerself(Id<Person> person) {
        Flag shown = shownTo(person::equals);
        List<Answer> hers =
                answers.stream().filter(answer -> answer.by().equals(person)).toList();
        List<Opinion> last = state.isDecided() ? List.of(opinions.getLast()) : List.of();
        return with(state, shown.persons, shown.holds, shown.traces, hers, last, pending, version);
    }

    Flag seenAgain(Suspicion seen) {
        return with(state, seen.persons(), seen.holds(), seen.traces(), answers, opinions, pending, version + 1);
    }

    Flag answered(Answer answer) {
        return with(FlagState.ANSWERED, persons, holds, traces, added(answers, answer), opinions, pending, version + 1);
    }

    Flag opined(Opinion opinion, FlagState next) {
        boolean news = next.isDecided();
        return with(next, persons, holds, traces, answers, added(opinions, opinion), pending || news, version + 1);
    }

    private static <T> List<T> added(List<T> before, T more) {
        List<T> all = new ArrayList<>(before);
        all.add(more);
        return all;
    }

    private Flag with(
            FlagState next,
            List<Id<Person>> whom,
            List<Held> held,
            List<Trace> rows,
            List<Answer> said,
            List<Opinion> thought,
            boolean untold,
            long number) {
        return new Flag(
                id,
                kind,
                next,
                matter,
                whom,
                units,
                held,
                rows,
                thresholds,
                limits,
                raised,
                said,
                thought,
                untold,
                number);
    }
}
