package org.yunyan.exams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Draw;
import org.yunyan.bank.Sheet;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;

/** Lets somebody take a test: begin, answer, give signs of life, hand in. */
final class Taking {

    private static final int TRIES = 20;

    private final AttemptStore attempts;
    private final Settling settling;
    private final Bank bank;
    private final Clock clock;

    Taking(AttemptStore attempts, Settling settling, Bank bank, Clock clock) {
        this.attempts = attempts;
        this.settling = settling;
        this.bank = bank;
        this.clock = clock;
    }

    ExamStanding standing(ExamPlace place) {
        List<ExamAttempt> hers = hers(place);
        ExamTerms terms = place.terms();
        Optional<ExamAttempt> open = open(hers);
        return new ExamStanding(
                terms.draws().stream()
                        .mapToInt(draw -> bank.available(draw, isPreTest(place)))
                        .sum(),
                terms.percentToPass(),
                terms.minutes(),
                Timing.GRACE,
                place.done() ? 0 : left(terms, hers),
                place.done() ? null : againAt(terms, hers),
                place.done(),
                open.map(ExamAttempt::id).orElse(null),
                hers.stream()
                        .filter(one -> one.state() != AttemptState.OPEN)
                        .map(Taking::past)
                        .toList());
    }

    /** A new attempt, or the one that she is at. */
    ExamAttempt begin(ExamPlace place) {
        List<ExamAttempt> hers = hers(place);
        Optional<ExamAttempt> open = open(hers);
        if (open.isPresent()) {
            return open.get();
        }
        requireFree(place, hers);
        int number = hers.isEmpty() ? 1 : hers.getFirst().attempt() + 1;
        long seed = ExamAttempt.key(place.actor().person(), place.course(), place.unit(), number)
                        .hashCode()
                * 1_000_003L;
        List<Draw> draws = place.terms().draws();
        Sheet sheet = isPreTest(place) ? bank.drawJudgedAtOnce(draws, seed) : bank.draw(draws, seed);
        int wanted = draws.stream().mapToInt(Draw::count).sum();
        if (sheet.items().isEmpty() || sheet.items().size() < wanted && isPreTest(place)) {
            throw new Refused.Conflict("refused.exams.tooFew");
        }
        ExamAttempt begun = ExamAttempt.begun(place, number, sheet, now());
        return attempts.insert(begun) ? begun : attempts.find(begun.id()).orElseThrow();
    }

    ExamAttempt save(Actor actor, String id, int index, Answer answer) {
        ExamAttempt attempt = own(actor, id);
        if (index < 0 || index >= attempt.sheet().items().size()) {
            throw new Refused.Invalid("refused.bank.answer");
        }
        bank.requireFitting(attempt.sheet(), index, answer);
        ExamAttempt after = onTime(actor, id, open -> open.answered(index, answer));
        if (after.state() != AttemptState.OPEN) {
            throw new Refused.Conflict("refused.exams.over");
        }
        return after;
    }

    ExamAttempt beat(Actor actor, String id) {
        return onTime(actor, id, open -> open);
    }

    ExamAttempt handIn(Actor actor, String id) {
        for (int i = 0; i < TRIES; i++) {
            ExamAttempt read = own(actor, id);
            ExamAttempt done = read.state() == AttemptState.OPEN ? settling.handIn(read, now()) : read;
            if (done != null) {
                return done;
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    /** Judges what nobody came back to. */
    void sweep() {
        attempts.over(now()).forEach(attempt -> settling.handIn(attempt, now()));
    }

    ExamPulse pulse(ExamAttempt attempt) {
        return new ExamPulse(
                attempt.answers().size(),
                attempt.sheet().items().size(),
                attempt.timing().left(now()),
                attempt.timing().graceLeft(),
                attempt.state() != AttemptState.OPEN);
    }

    ExamSheet shown(ExamAttempt attempt) {
        Map<Integer, Answer> answers = new HashMap<>();
        attempt.answers().forEach((index, answer) -> answers.put(Integer.valueOf(index), answer));
        return new ExamSheet(
                attempt.id(),
                attempt.attempt(),
                bank.ask(attempt.sheet()),
                answers,
                attempt.timing().left(now()),
                attempt.timing().graceLeft(),
                attempt.state() != AttemptState.OPEN);
    }

    ExamAttempt own(Actor actor, String id) {
        return attempts.find(id)
                .filter(attempt -> attempt.person().equals(actor.person()))
                .orElseThrow(() -> new Refused.Missing("refused.exams.missing"));
    }

    /** A passed pre-test completes a course at once, so nobody can mark anything of it first. */
    private static boolean isPreTest(ExamPlace place) {
        return place.unit().equals(Exams.PRE_TEST);
    }

    private static ExamStanding.Past past(ExamAttempt one) {
        ExamAttempt.Outcome outcome = one.outcome();
        return new ExamStanding.Past(
                one.id(), one.attempt(), one.state(), outcome.percent(), outcome.passed(), outcome.ended());
    }

    private interface Change {
        ExamAttempt of(ExamAttempt open);
    }

    /** With a sign of life, and the change if there is still time; judged when there is none. */
    private ExamAttempt onTime(Actor actor, String id, Change change) {
        for (int i = 0; i < TRIES; i++) {
            ExamAttempt read = own(actor, id);
            if (read.state() != AttemptState.OPEN) {
                return read;
            }
            Instant now = now();
            Timing timing = read.timing().seenAt(now);
            if (timing.isOver(now)) {
                ExamAttempt done = settling.handIn(read, now);
                if (done != null) {
                    return done;
                }
            } else {
                ExamAttempt changed = change.of(read.timed(timing));
                if (attempts.replace(read, changed)) {
                    return changed;
                }
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    private List<ExamAttempt> hers(ExamPlace place) {
        return attempts.of(place.actor().person(), place.course(), place.unit());
    }

    private Optional<ExamAttempt> open(List<ExamAttempt> hers) {
        return hers.stream()
                .filter(attempt -> attempt.state() == AttemptState.OPEN)
                .findFirst();
    }

    private void requireFree(ExamPlace place, List<ExamAttempt> hers) {
        if (place.done()) {
            throw new Refused.Conflict("refused.exams.done");
        }
        if (hers.stream().anyMatch(attempt -> attempt.state() == AttemptState.WAITING)) {
            throw new Refused.Conflict("refused.exams.waits");
        }
        if (left(place.terms(), hers) == 0) {
            throw new Refused.Conflict("refused.exams.attempts", againAt(place.terms(), hers));
        }
    }

    private int left(ExamTerms terms, List<ExamAttempt> hers) {
        return Math.max(0, terms.attempts() - recent(terms, hers).size());
    }

    private Instant againAt(ExamTerms terms, List<ExamAttempt> hers) {
        List<ExamAttempt> recent = recent(terms, hers);
        return recent.size() < terms.attempts()
                ? null
                : recent.get(terms.attempts() - 1).timing().begun().plus(terms.window());
    }

    private List<ExamAttempt> recent(ExamTerms terms, List<ExamAttempt> hers) {
        Duration window = terms.window();
        return hers.stream()
                .filter(attempt -> attempt.timing().begun().plus(window).isAfter(now()))
                .toList();
    }

    /** As precise as the store keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
