package org.yunyan.web.registry;

import java.util.OptionalLong;
import org.yunyan.identity.Actor;

/**
 * One matter of the registry. Every bean of this type is a card on {@link RegistryScreen}, for everybody who may open
 * that and whose matter it is; its screen lies at {@code registry/<name>}, and its words are {@code registry.<name>}, {@code registry.<name>.lead} and, with
 * the number as {@code {0}}, {@code registry.<name>.waiting}.
 */
public interface RegistryCard {

    /** Last part of the address and of the keys of its words. */
    String name();

    /** Where it stands among the cards, smallest first: claims 10, notices 20, verdicts 30, absences 40, triage 50 … */
    int place();

    /** Whether it is a matter of hers; whoever may not open its screen sees no card. */
    default boolean isFor(Actor actor) {
        return true;
    }

    /** How many wait for her; empty when nothing is counted there. Asked on each visit, so it has to be quick. */
    default OptionalLong waiting(Actor actor) {
        return OptionalLong.empty();
    }
}
