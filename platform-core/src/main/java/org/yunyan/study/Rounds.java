package org.yunyan.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Counts together what arrives at the same time. While one round is written, the reports of many learners gather for the next,
 * which reads all their clocks at once and writes them at once; so a busy evening costs one wait for the disk a round, and a
 * lonely report waits for nobody. A person's reports always come to the same lane, one round after the other.
 */
final class Rounds {

    private static final int LANES = 2;
    private static final int MOST = 256;

    private final Lane[] lanes = new Lane[LANES];

    Rounds(Function<List<Asked>, List<Asked>> round) {
        Arrays.setAll(lanes, i -> new Lane(round));
    }

    /**
     * A report that waits for its answer.
     *
     * @param tries how often it has lost a race
     */
    record Asked(Id<Person> person, SegmentReport report, CompletableFuture<Answer> answer, int tries) {

        Asked again() {
            return new Asked(person, report, answer, tries + 1);
        }
    }

    /**
     * What a report was answered, once that is durable.
     *
     * @param written enrolments that have changed by it, to be told about
     */
    record Answer(Counting.Outcome outcome, List<Completing.Written> written) {}

    Answer count(Id<Person> person, SegmentReport report) {
        var asked = new Asked(person, report, new CompletableFuture<>(), 0);
        lanes[Math.floorMod(person.hashCode(), LANES)].take(asked);
        try {
            return asked.answer().join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw failure;
        }
    }

    private static final class Lane {

        private final Function<List<Asked>, List<Asked>> round;
        private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean running = new AtomicBoolean();

        Lane(Function<List<Asked>, List<Asked>> round) {
            this.round = round;
        }

        void take(Asked asked) {
            waiting.add(asked);
            if (running.compareAndSet(false, true)) {
                Thread.ofVirtual().name("study-round").start(this::run);
            }
        }

        private void run() {
            boolean mine = true;
            while (mine) {
                List<Asked> batch = gathered();
                if (batch.isEmpty()) {
                    running.set(false);
                    // somebody may have come between the last look and the word that nobody looks any more
                    mine = !waiting.isEmpty() && running.compareAndSet(false, true);
                } else {
                    play(batch);
                }
            }
        }

        private List<Asked> gathered() {
            List<Asked> batch = new ArrayList<>();
            while (batch.size() < MOST) {
                Asked next = waiting.poll();
                if (next == null) {
                    break;
                }
                batch.add(next);
            }
            return batch;
        }

        private void play(List<Asked> batch) {
            try {
                waiting.addAll(round.apply(batch));
            } catch (RuntimeException | Error failure) {
                batch.forEach(asked -> asked.answer().completeExceptionally(failure));
            }
        }
    }
}
