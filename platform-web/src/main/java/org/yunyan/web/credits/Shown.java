package org.yunyan.web.credits;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yunyan.credits.Entry;
import org.yunyan.people.Person;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Sentence;
import org.yunyan.shared.Id;

/**
 * What is shown beside the entries of a ledger.
 *
 * @param rules by whose name an entry says what it was counted by
 * @param explained how entries came to what they count, by their sequence
 * @param signers of the entries
 * @param act what the reader may do with an entry, if anything
 */
record Shown(
        List<RuleSet> rules,
        Map<Long, List<Sentence>> explained,
        Map<Id<Person>, Person> signers,
        Function<Entry, Optional<Component>> act) {}
