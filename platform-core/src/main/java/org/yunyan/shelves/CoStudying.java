package org.yunyan.shelves;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.people.Person;
import org.yunyan.recommender.CoStudy;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** Holds the co-study model: learns all of it anew in the background, and each step in between at once. */
final class CoStudying {

    private static final Logger LOG = LoggerFactory.getLogger(CoStudying.class);
    private static final int WALK = 1_000;

    private final Study study;
    private final Clock clock;
    private final AtomicReference<CoStudy> model = new AtomicReference<>(new CoStudy());
    private final AtomicReference<CoStudyState> state = new AtomicReference<>(CoStudyState.empty());
    private final Map<String, Integer> learners = new ConcurrentHashMap<>();
    private final List<Step> meanwhile = new ArrayList<>();

    CoStudying(Study study, Clock clock) {
        this.study = study;
        this.clock = clock;
    }

    private record Step(List<String> history, String next) {}

    CoStudyState state() {
        return state.get();
    }

    /** What leads to a course, for its document. */
    Map<String, Double> leadingTo(String course) {
        return model.get().leadingTo(course);
    }

    /** How many study or studied a course. */
    int learners(String course) {
        return learners.getOrDefault(course, 0);
    }

    /** One teacher went on to a course. */
    synchronized void learn(List<String> history, String next) {
        model.get().learn(history, next);
        learners.merge(next, 1, Integer::sum);
        state.updateAndGet(CoStudyState::oneMore);
        if (state.get().learning()) {
            meanwhile.add(new Step(history, next));
        }
    }

    /** Learns all anew, unless that is going on; afterwards tells so. Returns at once. */
    void begin(Runnable learnt) {
        if (claim()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("co-study")
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> {
                        try {
                            relearn();
                            learnt.run();
                        } catch (RuntimeException failure) {
                            LOG.error("The co-study model could not be learnt anew", failure);
                        }
                    });
        }
    }

    /** Learns all anew and returns when that is done; nothing if it is going on already. */
    void now() {
        if (claim()) {
            relearn();
        }
    }

    private synchronized boolean claim() {
        if (state.get().learning()) {
            return false;
        }
        meanwhile.clear();
        state.updateAndGet(CoStudyState::began);
        return true;
    }

    private void relearn() {
        try {
            Map<String, Integer> counts = new HashMap<>();
            List<List<String>> histories = histories(counts);
            CoStudy anew = CoStudy.of(histories, percent -> state.updateAndGet(now -> now.reached(percent)));
            replace(anew, histories.size(), counts);
        } catch (RuntimeException failure) {
            state.updateAndGet(CoStudyState::gaveUp);
            throw failure;
        }
    }

    /** What was learnt while the histories were gone through is learnt once more: in doubt twice rather than not at all. */
    private synchronized void replace(CoStudy anew, int histories, Map<String, Integer> counts) {
        meanwhile.forEach(step -> anew.learn(step.history(), step.next()));
        model.set(anew);
        learners.clear();
        learners.putAll(counts);
        state.updateAndGet(now -> now.done(clock.instant(), histories, meanwhile.size()));
        meanwhile.clear();
    }

    private List<List<String>> histories(Map<String, Integer> counts) {
        Map<Id<Person>, List<Enrolment>> open = new HashMap<>();
        String after = null;
        List<Enrolment> batch;
        do {
            batch = study.walk(after, WALK);
            for (Enrolment enrolment : batch) {
                open.computeIfAbsent(enrolment.person(), person -> new ArrayList<>())
                        .add(enrolment);
                counts.merge(enrolment.course().value(), 1, Integer::sum);
            }
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == WALK);
        return open.values().stream().map(CoStudying::history).toList();
    }

    private static List<String> history(List<Enrolment> enrolments) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.state() != EnrolmentState.LEFT)
                .sorted(Comparator.comparing(Enrolment::enrolled))
                .map(enrolment -> enrolment.course().value())
                .toList();
    }
}
