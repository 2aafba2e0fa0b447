package org.yunyan.study;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * The clocks and enrolments of those who report just now, as they were written last, so that they need not be read for each
 * report. A clock that another program has written meanwhile shows by its version when it is to be written. What is taken out
 * to be counted comes back only if nobody in this program has written anything of that person meanwhile.
 */
final class Kept {

    private static final int MOST = 10_000;

    /** An enrolment that another program has written shows after that at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final Lying TAKEN = new Lying(null, Map.of(), Instant.EPOCH);

    private final Map<Id<Person>, Lying> kept = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Id<Person>, Lying> eldest) {
            return size() > MOST;
        }
    };

    /** @param read when it was read from the store */
    record Lying(StudyClock clock, Map<Id<Course>, Enrolment> enrolments, Instant read) {}

    synchronized Optional<Lying> take(Id<Person> person, Instant now) {
        Lying lying = kept.put(person, TAKEN);
        return Optional.ofNullable(lying)
                .filter(one -> one != TAKEN && one.read().plus(FRESH).isAfter(now));
    }

    synchronized void put(Id<Person> person, Lying lying) {
        kept.replace(person, TAKEN, lying);
    }

    synchronized void drop(Id<Person> person) {
        kept.remove(person);
    }
}
