package org.yunyan.triage;

import java.util.List;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What a detector has seen; it becomes a flag unless it is one already.
 *
 * @param persons whom to ask; empty for a school
 */
record Suspicion(FlagKind kind, Matter matter, List<Id<Person>> persons, List<Held> holds, List<Trace> traces) {

    Suspicion {
        persons = persons.stream().distinct().sorted().toList();
        holds = holds.stream().distinct().toList();
        traces = List.copyOf(traces);
    }
}
