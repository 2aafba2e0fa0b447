package org.yunyan.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** An accepted roster: kept until all of it is applied, so that a crash half way loses nothing. */
record Roster(@BsonId Id<Roster> id, Instant at, List<Entry> entries) {

    Roster {
        entries = List.copyOf(entries);
    }

    List<Person> people() {
        return entries.stream().map(Entry::person).toList();
    }

    /**
     * One line.
     *
     * @param person as she is from now on
     * @param known whether she was known before
     * @param account hers; null when she has none yet
     * @param left the unit she leaves; null when she stays or is new
     */
    record Entry(Person person, boolean known, Id<Account> account, Id<Organisation> left) {

        boolean opensAccount() {
            return account == null;
        }

        /** Her account-to-be; its id follows from her number, so that applying it twice opens one. */
        Account opened() {
            return Account.of(
                    Id.of("number-" + person.number()), person.number(), null, person.id(), List.of(teacher()));
        }

        /** What she is after a transfer: nothing any more where she was, and a teacher where she comes to. */
        List<Grant> moved(List<Grant> grants) {
            List<Grant> kept = new ArrayList<>(grants);
            kept.removeIf(grant -> grant.on().equals(left) || grant.equals(teacher()));
            kept.addFirst(teacher());
            return kept;
        }

        private Grant teacher() {
            return new Grant(Role.TEACHER, person.school());
        }
    }
}
