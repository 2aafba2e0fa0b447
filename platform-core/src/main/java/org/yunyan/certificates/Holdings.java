package org.yunyan.certificates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;

/** What a person's ledger holds at this moment. */
final class Holdings {

    private static final String REVERSAL = "reversal:";

    private final List<Entry> entries;
    private final Map<String, Entry> byKey = new HashMap<>();
    private final Set<String> takenBack = new HashSet<>();
    private final Predicate<Entry> settled;

    /** @param settled whether an entry is final */
    Holdings(List<Entry> entries, Predicate<Entry> settled) {
        this.entries = entries;
        this.settled = settled;
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case AWARD -> byKey.put(entry.awardKey(), entry);
                case REVERSAL -> takenBack.add(reversed(entry.awardKey()));
            }
        }
    }

    /** The award that a reversal with this key takes back. */
    static String reversed(String awardKey) {
        return awardKey.substring(REVERSAL.length());
    }

    /** Awards that were not taken back, in the order of the ledger. */
    List<Entry> standing(Predicate<Entry> wanted) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.AWARD && !takenBack.contains(entry.awardKey()))
                .filter(wanted)
                .toList();
    }

    /** Whether an entry that was certified is still there as it was, and was not taken back. */
    boolean stands(CertifiedEntry certified) {
        Entry there = byKey.get(certified.awardKey());
        return there != null && there.hash().equals(certified.hash()) && !takenBack.contains(certified.awardKey());
    }

    boolean settled(Entry entry) {
        return settled.test(entry);
    }
}
