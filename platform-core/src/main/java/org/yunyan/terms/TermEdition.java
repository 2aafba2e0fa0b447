package org.yunyan.terms;

import java.util.List;
import org.yunyan.recommender.Vocabulary;

/**
 * What an index that is filled now is filled with.
 *
 * @param vocabulary to analyse documents by, and queries as soon as it is full
 * @param changes those that are in it
 */
public record TermEdition(Vocabulary vocabulary, List<TermChange> changes) {
    /** Copies the list. */
    public TermEdition {
        changes = List.copyOf(changes);
    }
}
