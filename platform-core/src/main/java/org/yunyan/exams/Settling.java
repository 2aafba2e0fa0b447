package org.yunyan.exams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.bank.Asked;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Criterion;
import org.yunyan.bank.Judged;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.shared.Refused;
import org.yunyan.skills.Skill;
import org.yunyan.study.Study;

/** Judges what was handed in, and tells study and the bank what came of it. */
final class Settling {

    private static final int NOTE_LENGTH = 1000;

    private final AttemptStore attempts;
    private final Places places;
    private final Bank bank;
    private final Study study;
    private final ApplicationEventPublisher events;
    private final Outbox<ExamAttempt> outbox;

    Settling(AttemptStore attempts, Places places, Bank bank, Study study, ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.places = places;
        this.bank = bank;
        this.study = study;
        this.events = events;
        this.outbox = new Outbox<>(ExamAttempt::id, attempts::pending, this::tell, attempts::settle);
    }

    /** What was saved is judged; null when somebody else wrote first. */
    ExamAttempt handIn(ExamAttempt read, Instant now) {
        List<Judged> judged = bank.judge(read.sheet(), read.inOrder());
        List<Double> shares = judged.stream().map(Judged::share).toList();
        ExamAttempt changed = judged.stream().anyMatch(Judged::waits)
                ? read.waiting(shares, Map.of(), null, now)
                : read.settled(Map.of(), shares, places.terms(read).percentToPass(), null, now);
        return write(read, changed);
    }

    /** An essay is marked; with the last one the attempt is settled. Null when somebody else wrote first. */
    ExamAttempt mark(Actor marker, ExamAttempt read, int index, List<Integer> points, String note, Instant now) {
        List<Judged> judged = bank.judge(read.sheet(), read.inOrder());
        if (read.state() != AttemptState.WAITING
                || index < 0
                || index >= judged.size()
                || !judged.get(index).waits()) {
            throw new Refused.Conflict("refused.exams.notWaiting");
        }
        List<Criterion> rubric = bank.ask(read.sheet()).get(index).rubric();
        Criterion.requireFitting(rubric, points);
        requireNote(note);
        Map<String, EssayMark> marks = new HashMap<>(read.outcome().marks());
        marks.put(String.valueOf(index), new EssayMark(points, note, marker.person(), now));
        List<Double> shares = new ArrayList<>(read.outcome().shares());
        shares.set(index, share(rubric, points));
        boolean all = IntStream.range(0, judged.size())
                .allMatch(i -> !judged.get(i).waits() || marks.containsKey(String.valueOf(i)));
        return write(
                read,
                all
                        ? read.settled(marks, shares, places.terms(read).percentToPass(), marker.person(), now)
                        : read.waiting(shares, marks, marker.person(), now));
    }

    void sweep() {
        outbox.sweep();
    }

    /** The share of right answers by skill. */
    static Map<Id<Skill>, Double> bySkill(ExamAttempt attempt, List<Asked> asked) {
        List<Double> shares = attempt.outcome().shares();
        return IntStream.range(0, shares.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> asked.get(i).skill(), Collectors.averagingDouble(i -> shares.get(i))));
    }

    private ExamAttempt write(ExamAttempt read, ExamAttempt changed) {
        if (!attempts.replace(read, changed)) {
            return null;
        }
        if (changed.pending()) {
            outbox.deliver(changed);
        }
        return changed;
    }

    private void tell(ExamAttempt attempt) {
        ExamAttempt.Outcome outcome = attempt.outcome();
        bank.count(attempt.id(), attempt.sheet(), attempt.inOrder(), outcome.shares());
        if (!attempt.isPreTest()) {
            Map<Id<Skill>, Double> shares = bySkill(attempt, bank.ask(attempt.sheet()));
            study.settle(attempt.person(), attempt.course(), attempt.unit(), outcome.percent(), shares);
        } else if (outcome.passed()) {
            study.testedOut(attempt.person(), attempt.course(), attempt.number(), outcome.percent());
        }
        if (outcome.marker() != null) {
            events.publishEvent(new ExamMarked(
                    attempt.person(),
                    attempt.course(),
                    attempt.unit(),
                    places.title(attempt),
                    attempt.attempt(),
                    outcome.percent(),
                    outcome.passed(),
                    outcome.ended()));
        }
    }

    private static void requireNote(String note) {
        if (note != null && note.length() > NOTE_LENGTH) {
            throw new Refused.Invalid("refused.exams.note", NOTE_LENGTH);
        }
    }

    private static double share(List<Criterion> rubric, List<Integer> points) {
        return (double) points.stream().mapToInt(Integer::intValue).sum() / Criterion.most(rubric);
    }
}
