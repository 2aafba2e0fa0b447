package org.yunyan.credits;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.Indexes;
import org.yunyan.shared.mongo.Inserts;

/** The pages of all ledgers. Nothing here changes an entry; appending is one guarded write of one document. */
final class LedgerStore {

    static final String COLLECTION = "ledger";
    static final String ENTRIES = "entries";
    static final String PENDING = "pending";
    static final String VERSION = "version";
    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String PART = "part";
    private static final String CLOSED = "closed";
    private static final String WAITING = "waitingSince";
    private static final String AWARD_KEY = "entries.awardKey";
    private static final int SWEEP = 200;

    /** Pages that are looked at to find their owners: bounds how many ledgers are read at once. */
    private static final int OWNERS = 100;

    private final MongoCollection<LedgerPage> pages;

    LedgerStore(MongoDatabase database) {
        pages = database.getCollection(COLLECTION, LedgerPage.class);
        Indexes.ensure(pages, "ledger-by-person", ascending(PERSON, PART));
        Indexes.ensure(pages, "ledger-waiting", ascending(WAITING), new IndexOptions().sparse(true));
    }

    Chain chain(Id<Person> person) {
        return new Chain(
                person,
                pages.find(eq(PERSON, person)).sort(ascending(PERSON, PART, ID)).into(new ArrayList<>()));
    }

    /** The ledgers of many people; people without one are left out. */
    Map<Id<Person>, Chain> chains(Collection<Id<Person>> people) {
        return pages.find(in(PERSON, people)).sort(ascending(PERSON, PART, ID)).into(new ArrayList<>()).stream()
                .collect(groupingBy(LedgerPage::person))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> new Chain(entry.getKey(), entry.getValue())));
    }

    /** Some of those who have a ledger, by id, beginning behind this person; null begins with the first, none is the end. */
    List<Id<Person>> owners(Id<Person> after) {
        return pages
                .withDocumentClass(Document.class)
                .find(after == null ? new Document() : gt(PERSON, after))
                .projection(include(PERSON, PART))
                .sort(ascending(PERSON, PART, ID))
                .limit(OWNERS)
                .into(new ArrayList<>())
                .stream()
                .map(page -> Id.<Person>of(page.getString(PERSON)))
                .distinct()
                .toList();
    }

    /**
     * Writes the entry behind the chain, unless somebody else has written since the chain was read. A page is closed before
     * the next one is opened, so an entry can only follow an entry that its writer has read.
     *
     * @param year of the clock; a page of an earlier year is closed
     * @return the page that it is on now; empty when somebody else was first
     */
    Optional<String> append(Chain chain, Entry entry, int year) {
        LedgerPage page = chain.last().orElse(null);
        if (page != null && !page.closed() && !page.over(year)) {
            return follow(page, entry) ? Optional.of(page.id()) : Optional.empty();
        }
        LedgerPage next = page == null
                ? LedgerPage.opened(chain.person(), 1, year, entry, true)
                : LedgerPage.opened(chain.person(), page.part() + 1, Math.max(year, page.year()), entry, true);
        boolean free = page == null || page.closed() || close(page);
        return free && insert(next) ? Optional.of(next.id()) : Optional.empty();
    }

    private boolean follow(LedgerPage page, Entry entry) {
        return pages.updateOne(
                                and(
                                        eq(ID, page.id()),
                                        eq(VERSION, page.version()),
                                        eq(CLOSED, false),
                                        ne(AWARD_KEY, entry.awardKey())),
                                combine(
                                        push(ENTRIES, entry),
                                        push(PENDING, entry.awardKey()),
                                        set(VERSION, page.version() + 1),
                                        set(WAITING, page.waitingSince() == null ? entry.at() : page.waitingSince())))
                        .getModifiedCount()
                == 1;
    }

    private boolean close(LedgerPage page) {
        return pages.updateOne(
                                and(eq(ID, page.id()), eq(VERSION, page.version()), eq(CLOSED, false)),
                                set(CLOSED, true))
                        .getModifiedCount()
                == 1;
    }

    private boolean insert(LedgerPage page) {
        return Inserts.isNew(pages, page);
    }

    /** Writes whole pages that are not there yet. */
    void insert(List<LedgerPage> fresh) {
        if (!fresh.isEmpty()) {
            pages.insertMany(fresh);
        }
    }

    /** Pages that have told not everything yet, the longest waiting first. */
    List<LedgerPage> waiting(Instant now) {
        return pages.find(lte(WAITING, now))
                .sort(ascending(WAITING, ID))
                .limit(SWEEP)
                .into(new ArrayList<>());
    }

    /** The event of this award has been delivered. */
    void settle(String page, String awardKey) {
        boolean wasTheOnlyOne = pages.updateOne(
                                and(eq(ID, page), eq(PENDING, List.of(awardKey))),
                                combine(set(PENDING, List.of()), unset(WAITING)))
                        .getModifiedCount()
                == 1;
        if (!wasTheOnlyOne) {
            pages.updateOne(eq(ID, page), pull(PENDING, awardKey));
            settle(page);
        }
    }

    /** Takes the page off the list of those that wait, when nothing is pending any more. */
    void settle(String page) {
        pages.updateOne(and(eq(ID, page), eq(PENDING, List.of())), unset(WAITING));
    }
}
