package org.yunyan.credits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A bounded page of one person's ledger. Pages follow each other by number whatever the year, so that the next page is the
 * same for everybody who wants to open it; a page is closed when it is full or when its year is over, and a closed page never
 * changes again. Only the last page is open.
 *
 * @param id person and part
 * @param part counts up from 1
 * @param year in which the page was opened
 * @param previous hash of the last entry before this page; empty on the first
 * @param version counts the entries, so that two writers cannot both be the next
 * @param pending award keys whose event has not been delivered yet
 * @param waitingSince since when something is pending; null when nothing is
 */
record LedgerPage(
        @BsonId String id,
        Id<Person> person,
        int part,
        int year,
        String previous,
        List<Entry> entries,
        boolean closed,
        int version,
        List<String> pending,
        Instant waitingSince) {

    /** The most entries of one page: keeps the document that each award rewrites small. */
    static final int MOST = 60;

    LedgerPage {
        entries = List.copyOf(entries);
        pending = List.copyOf(pending);
    }

    /** An open page that begins with one entry. */
    static LedgerPage opened(Id<Person> person, int part, int year, Entry first, boolean toBeTold) {
        return new LedgerPage(
                id(person, part),
                person,
                part,
                year,
                first.previous(),
                List.of(first),
                false,
                1,
                toBeTold ? List.of(first.awardKey()) : List.of(),
                toBeTold ? first.at() : null);
    }

    static String id(Id<Person> person, int part) {
        return "%s:%04d".formatted(person, part);
    }

    /** Whether nothing more may be written here in that year. */
    boolean over(int now) {
        return entries.size() >= MOST || now > year;
    }

    LedgerPage asClosed() {
        return new LedgerPage(id, person, part, year, previous, entries, true, version, pending, waitingSince);
    }

    LedgerPage with(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new LedgerPage(id, person, part, year, previous, more, closed, version + 1, pending, waitingSince);
    }
}
