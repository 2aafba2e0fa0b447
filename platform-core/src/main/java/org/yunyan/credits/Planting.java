package org.yunyan.credits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yunyan.people.Person;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;

/** Writes whole ledgers at once: history that other systems have already told of. */
final class Planting {

    private final LedgerStore pages;
    private final TallyStore tallies;
    private final Function<LocalDate, RuleSet> rules;

    Planting(LedgerStore pages, TallyStore tallies, Function<LocalDate, RuleSet> rules) {
        this.pages = pages;
        this.tallies = tallies;
        this.rules = rules;
    }

    void plant(Map<Id<Person>, List<Award>> history) {
        Map<Id<Person>, Chain> there = pages.chains(history.keySet());
        List<LedgerPage> fresh = new ArrayList<>();
        List<Tally> sums = new ArrayList<>();
        history.forEach((person, awards) -> {
            Chain grown = grow(person, awards);
            Chain found = there.getOrDefault(person, new Chain(person, List.of()));
            if (found.startOf(grown)) {
                fresh.addAll(grown.pages()
                        .subList(found.pages().size(), grown.pages().size()));
                sums.add(grown.tally());
            }
        });
        pages.insert(fresh);
        tallies.putAll(sums);
    }

    private Chain grow(Id<Person> person, List<Award> awards) {
        Chain chain = new Chain(person, List.of());
        Set<String> keys = new HashSet<>();
        for (Award award :
                awards.stream().sorted(Comparator.comparing(Award::at)).toList()) {
            Drafting.require(award);
            if (keys.add(award.key())) {
                RuleSet inForce = rules.apply(Appending.day(award.at()));
                Entry entry = Drafting.award(award, inForce, chain, award.at());
                chain = chain.with(entry.sealed(person, chain.length() + 1, chain.hash()), Appending.year(award.at()));
            }
        }
        return chain;
    }
}
