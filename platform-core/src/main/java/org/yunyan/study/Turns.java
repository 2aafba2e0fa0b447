package org.yunyan.study;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * Lets the requests of one person follow one another in this program, since she has one clock. Other programs are kept
 * apart by the versions of the documents: a lost race is read and tried again.
 */
final class Turns {

    private static final int TRIES = 30;
    private static final long PAUSE_NANOS = 2_000_000;

    private final ReentrantLock[] locks = new ReentrantLock[256];

    Turns() {
        Arrays.setAll(locks, i -> new ReentrantLock());
    }

    /**
     * @param step tries once and answers null when it lost a race
     * @throws Refused.Conflict when it lost too often
     */
    <T> T take(Id<Person> person, Supplier<T> step) {
        ReentrantLock lock = locks[Math.floorMod(person.hashCode(), locks.length)];
        lock.lock();
        try {
            for (int i = 1; i <= TRIES; i++) {
                T result = step.get();
                if (result != null) {
                    return result;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(i * PAUSE_NANOS));
            }
            throw new Refused.Conflict("refused.busy");
        } finally {
            lock.unlock();
        }
    }
}
