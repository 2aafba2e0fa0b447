package org.yunyan.terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yunyan.recommender.Concept;
import org.yunyan.recommender.Vocabulary;
import org.yunyan.recommender.Vocabulary.Flaw;

/** The shipped terms with changes laid over them. */
final class TermList {

    private final Map<String, Concept> shipped = new LinkedHashMap<>();
    private final Map<String, TermChange> changes = new TreeMap<>();

    TermList(List<TermChange> changes) {
        Vocabulary.shipped().concepts().forEach(concept -> shipped.put(id(concept), concept));
        changes.forEach(change -> this.changes.put(change.id(), change));
    }

    static String id(Concept concept) {
        return Vocabulary.key(concept.name());
    }

    /** Whether it was shipped with exactly these names. */
    boolean shippedSo(String id, List<String> names) {
        Concept concept = shipped.get(id);
        return concept == null ? names.isEmpty() : concept.names().equals(names);
    }

    boolean knows(String id) {
        return shipped.containsKey(id) || changes.containsKey(id);
    }

    Optional<Concept> shipped(String id) {
        return Optional.ofNullable(shipped.get(id));
    }

    TermList with(List<TermChange> more) {
        Map<String, TermChange> all = new TreeMap<>(changes);
        more.forEach(change -> all.put(change.id(), change));
        return new TermList(List.copyOf(all.values()));
    }

    TermList without(String id) {
        return new TermList(changes.values().stream()
                .filter(change -> !change.id().equals(id))
                .toList());
    }

    List<TermChange> changes() {
        return List.copyOf(changes.values());
    }

    Optional<TermChange> change(String id) {
        return Optional.ofNullable(changes.get(id));
    }

    /** What search is to know, by term: our own first, then the shipped ones in their order. */
    Map<String, Concept> concepts() {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        changes.values().stream()
                .filter(change -> !change.takenAway())
                .forEach(change -> concepts.put(
                        change.id(),
                        new Concept(
                                change.names().getFirst(),
                                change.names().subList(1, change.names().size()))));
        shipped.forEach((id, concept) -> {
            if (!changes.containsKey(id)) {
                concepts.put(id, concept);
            }
        });
        return concepts;
    }

    /** What cannot be, with some terms looked at last: then they are to blame and not those that were there before. */
    List<Flaw> flaws(Collection<String> last) {
        Map<String, Concept> concepts = concepts();
        List<Concept> inOrder = new ArrayList<>();
        concepts.forEach((id, concept) -> {
            if (!last.contains(id)) {
                inOrder.add(concept);
            }
        });
        last.stream().filter(concepts::containsKey).map(concepts::get).forEach(inOrder::add);
        return Vocabulary.flaws(inOrder);
    }

    /**
     * What search can know. A later release may ship a name that was added here before: whoever has it first keeps it, so that
     * the program starts in any case.
     */
    Vocabulary vocabulary() {
        List<Concept> concepts = List.copyOf(concepts().values());
        if (Vocabulary.flaws(concepts).isEmpty()) {
            return Vocabulary.of(concepts);
        }
        Set<String> taken = new HashSet<>();
        List<Concept> sound = new ArrayList<>();
        for (Concept concept : concepts) {
            List<String> names = concept.names().stream()
                    .filter(name -> Vocabulary.flaws(List.of(new Concept(name, List.of())))
                                    .isEmpty()
                            && taken.add(Vocabulary.key(name)))
                    .toList();
            if (!names.isEmpty()) {
                sound.add(new Concept(names.getFirst(), names.subList(1, names.size())));
            }
        }
        return Vocabulary.of(sound);
    }

    /** Every term with where it comes from; {@code indexed} is what the index knows. */
    List<Term> terms(List<TermChange> indexed) {
        Map<String, TermChange> known = new HashMap<>();
        indexed.forEach(change -> known.put(change.id(), change));
        List<Term> terms = new ArrayList<>();
        concepts().forEach((id, concept) -> terms.add(term(id, concept, known)));
        changes.values().stream()
                .filter(TermChange::takenAway)
                .filter(change -> shipped.containsKey(change.id()))
                .forEach(change -> terms.add(term(change.id(), shipped.get(change.id()), known)));
        return terms;
    }

    private Term term(String id, Concept concept, Map<String, TermChange> known) {
        TermChange change = changes.get(id);
        Term.Origin origin = change == null
                ? Term.Origin.SHIPPED
                : change.takenAway()
                        ? Term.Origin.TAKEN_AWAY
                        : shipped.containsKey(id) ? Term.Origin.CHANGED : Term.Origin.ADDED;
        TermChange there = known.get(id);
        boolean pending = change == null ? there != null : !change.saysTheSame(there);
        return new Term(id, concept, origin, Optional.ofNullable(change), pending);
    }

    /** How many terms differ from what the index knows. */
    int pending(List<TermChange> indexed) {
        Map<String, TermChange> known = new HashMap<>();
        indexed.forEach(change -> known.put(change.id(), change));
        long other = changes.values().stream()
                .filter(change -> !change.saysTheSame(known.get(change.id())))
                .count();
        long gone =
                known.keySet().stream().filter(id -> !changes.containsKey(id)).count();
        return (int) (other + gone);
    }
}
