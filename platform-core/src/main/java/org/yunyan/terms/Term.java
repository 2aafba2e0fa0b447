package org.yunyan.terms;

import java.util.List;
import java.util.Optional;
import org.yunyan.recommender.Concept;
import org.yunyan.recommender.Vocabulary;

/**
 * A term as it is listed.
 *
 * @param id names it for good, also when its names change
 * @param concept its names; those it was shipped with if it is taken away
 * @param origin where it comes from
 * @param change what an operator made of it, if anything
 * @param pending whether the index does not know it so yet
 */
public record Term(String id, Concept concept, Origin origin, Optional<TermChange> change, boolean pending) {

    /** Where a term comes from. */
    public enum Origin {
        /** As shipped. */
        SHIPPED,
        /** Shipped, and changed here. */
        CHANGED,
        /** Added here. */
        ADDED,
        /** Shipped, and taken away here. */
        TAKEN_AWAY
    }

    /** Whether its names say otherwise than what was shipped. */
    public boolean isOurs() {
        return origin != Origin.SHIPPED;
    }

    boolean names(String folded) {
        return concept.names().stream().anyMatch(name -> Vocabulary.key(name).contains(folded));
    }

    /** Returns all its names in one line. */
    public String line() {
        return concept.line();
    }

    /** Returns the synonyms. */
    public List<String> synonyms() {
        return concept.synonyms();
    }
}
