package org.yunyan.web.people;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shelves.Shelves;

/** Fills the index anew in the background; one run at a time, which goes on when its screen is left. */
@Component
public final class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);

    private final Shelves shelves;
    private final Accounts accounts;
    private final Clock clock;
    private final AtomicReference<State> state = new AtomicReference<>(new Idle());

    Reindexing(Shelves shelves, Accounts accounts, Clock clock) {
        this.shelves = shelves;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** How the last run stands. */
    sealed interface State {}

    /** None since the start. */
    record Idle() implements State {}

    /** @param of about how many there will be */
    record Running(int shelved, long of) implements State {

        /** 0 to 1. */
        double part() {
            return of == 0 ? 0 : Math.min(1, shelved / (double) of);
        }
    }

    record Done(int courses, Instant at) implements State {}

    record Failed(Instant at) implements State {}

    State state() {
        return state.get();
    }

    /** Starts a run, unless one is on its way. */
    void start(Actor admin) {
        admin.require(Role.ADMIN);
        State before = state.get();
        if (!(before instanceof Running) && state.compareAndSet(before, new Running(0, shelves.indexed()))) {
            accounts.audit(admin, "index.rebuild", shelves.engine(), null);
            Thread.ofVirtual().name("reindex").start(() -> run(admin));
        }
    }

    private void run(Actor admin) {
        long of = shelves.indexed();
        try {
            int courses = shelves.reindex(admin, shelved -> state.set(new Running(shelved, of)));
            state.set(new Done(courses, clock.instant()));
        } catch (RuntimeException failure) {
            LOG.error("The index could not be filled anew", failure);
            state.set(new Failed(clock.instant()));
        }
    }
}
