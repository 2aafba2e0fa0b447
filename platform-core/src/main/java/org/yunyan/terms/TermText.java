package org.yunyan.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.yunyan.recommender.Concept;
import org.yunyan.recommender.Vocabulary.Flaw;

/** Terms brought in as text, compared with what is there. */
final class TermText {

    private final TermList now;
    private final Map<String, TermChange> said = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<TermImport.Problem> problems = new ArrayList<>();

    /** @param change makes a change of a term's id and names */
    TermText(TermList now, String text, BiFunction<String, List<String>, TermChange> change) {
        this.now = now;
        Map<String, String> ids = new LinkedHashMap<>();
        now.concepts().forEach((id, concept) -> ids.put(TermList.id(concept), id));
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isBlank() && !all.get(i).startsWith("#")) {
                Concept concept = Concept.of(all.get(i));
                String id = ids.getOrDefault(TermList.id(concept), TermList.id(concept));
                said.put(id, change.apply(id, concept.names()));
                Integer before = lines.put(concept.name(), i + 1);
                if (before != null) {
                    problems.add(new TermImport.Problem(i + 1, "refused.term.twice", List.of(concept.name(), before)));
                }
            }
        }
        said.values()
                .removeIf(one -> now.concepts().containsKey(one.id())
                        && now.concepts().get(one.id()).names().equals(one.names()));
        check();
    }

    private void check() {
        TermList then = now.with(List.copyOf(said.values()));
        for (Flaw flaw : then.flaws(said.keySet())) {
            int line = lines.getOrDefault(flaw.concept(), lines.getOrDefault(flaw.owner(), 1));
            problems.add(new TermImport.Problem(line, Terms.key(flaw), Terms.arguments(flaw)));
        }
        if (then.changes().size() > Terms.MOST_CHANGES) {
            problems.add(new TermImport.Problem(1, "refused.term.tooMany", List.of(Terms.MOST_CHANGES)));
        }
    }

    List<TermImport.Problem> problems() {
        return problems.subList(0, Math.min(Terms.MOST_PROBLEMS, problems.size()));
    }

    int changed() {
        return (int) said.keySet().stream().filter(now.concepts()::containsKey).count();
    }

    int added() {
        return said.size() - changed();
    }

    List<String> backToShipped() {
        return said.values().stream()
                .filter(one -> now.shippedSo(one.id(), one.names()))
                .map(TermChange::id)
                .toList();
    }

    List<TermChange> news() {
        return said.values().stream()
                .filter(one -> !now.shippedSo(one.id(), one.names()))
                .toList();
    }

    TermImport outcome() {
        return problems.isEmpty() ? new TermImport(added(), changed(), List.of()) : new TermImport(0, 0, problems());
    }
}
