package org.yunyan.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * How much of somebody's ledger is final: all entries up to one, less those that are held.
 *
 * @param sequence of that entry; 0 while nothing is
 * @param version counts the changes
 */
public record Finality(@BsonId Id<Person> person, long sequence, List<Hold> holds, int version) {

    public Finality {
        holds = holds == null ? List.of() : List.copyOf(holds);
    }

    static Finality none(Id<Person> person) {
        return new Finality(person, 0, List.of(), 0);
    }

    /** Whether the entry at that place is final. */
    public boolean covers(long place) {
        return place <= sequence && holds.stream().noneMatch(hold -> hold.open() && hold.sequence() == place);
    }

    /** Whether this entry is final. Two people have signed a reversal, so that it needs no notice. */
    public boolean covers(Entry entry) {
        return entry.kind() == EntryKind.REVERSAL || covers(entry.sequence());
    }

    Optional<Hold> hold(String awardKey) {
        return holds.stream()
                .filter(hold -> hold.open() && hold.awardKey().equals(awardKey))
                .findFirst();
    }

    Finality with(Hold fresh) {
        var more = new ArrayList<>(holds);
        more.removeIf(
                hold -> hold.awardKey().equals(fresh.awardKey()) && hold.flag().equals(fresh.flag()));
        more.add(fresh);
        return new Finality(person, sequence, more, version + 1);
    }
}
