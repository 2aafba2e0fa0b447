package org.yunyan.shared;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One long piece of work of a room, with its progress: it goes on when the screen that started it is left, and a second one
 * waits for the first to end. What it does is idempotent, so after a crash it is simply started again.
 */
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final String name;
    private final Clock clock;
    private final AtomicReference<State> state = new AtomicReference<>(new Idle());

    /** @param name of its thread */
    public Background(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    /** How the last run stands. */
    public sealed interface State {}

    /** None since the start. */
    public record Idle() implements State {}

    /** @param of how many there are */
    public record Running(int done, int of) implements State {

        public int percent() {
            return of == 0 ? 100 : Math.clamp(100L * done / of, 0, 100);
        }
    }

    /**
     * @param done how many were changed
     * @param left what was left out, each with the reason, for whoever started it to read
     */
    public record Done(int done, List<String> left, Instant at) implements State {

        public Done {
            left = List.copyOf(left);
        }
    }

    /** It broke off; what was done until then stays, and it may be started again. */
    public record Failed(Instant at) implements State {}

    /** Told after each part how far it is. */
    @FunctionalInterface
    public interface Watch {
        void at(int done, int of);
    }

    /** What a run has done. */
    public record Outcome(int done, List<String> left) {}

    /** The work itself. */
    @FunctionalInterface
    public interface Work {
        Outcome run(Watch watch);
    }

    public State state() {
        return state.get();
    }

    public boolean running() {
        return state.get() instanceof Running;
    }

    /**
     * Starts it on a thread of its own.
     *
     * @throws Refused.Conflict while another run goes on
     */
    public void start(Work work) {
        State before = state.get();
        if (before instanceof Running || !state.compareAndSet(before, new Running(0, 1))) {
            throw new Refused.Conflict("refused.background.running");
        }
        Thread.ofVirtual().name(name).start(() -> run(work));
    }

    private void run(Work work) {
        try {
            Outcome outcome = work.run((done, of) -> state.set(new Running(done, of)));
            state.set(new Done(outcome.done(), outcome.left(), clock.instant()));
        } catch (RuntimeException failure) {
            LOG.error("{} broke off", name, failure);
            state.set(new Failed(clock.instant()));
        }
    }
}
