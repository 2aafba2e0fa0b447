package org.yunyan.assignments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.bank.Criterion;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.shared.Refused;
import org.yunyan.study.Study;

/** Gives works their outcome, by the trainer or by the median of the peers, and tells study. */
final class Judging {

    private static final int WHOLE = 100;
    private static final int TEXT_LENGTH = 1000;

    /** For another try at what was sent back. */
    private static final Duration AGAIN = Duration.ofDays(14);

    private final WorkStore works;
    private final Catalogue catalogue;
    private final Study study;
    private final ApplicationEventPublisher events;
    private final Outbox<Work> outbox;

    Judging(WorkStore works, Catalogue catalogue, Study study, ApplicationEventPublisher events) {
        this.works = works;
        this.catalogue = catalogue;
        this.study = study;
        this.events = events;
        this.outbox = new Outbox<>(Work::id, works::pending, this::tell, works::settle);
    }

    /** By the trainer, before or after the peers; null when somebody else wrote first. */
    Work mark(Work read, List<Integer> points, String note, Id<Person> by, Instant now) {
        requireJudgeable(read);
        WorkTerms terms = WorkTerms.of(catalogue, read);
        requireText(note);
        if (read.isInClass()) {
            return write(
                    read, read.judged(WorkState.MARKED, new WorkMark(List.of(), WHOLE, note, by, now), read.due()));
        }
        Criterion.requireFitting(terms.rubric(), points);
        List<Double> given = points.stream().map(Integer::doubleValue).toList();
        WorkMark mark = new WorkMark(given, Median.percent(given, terms), note, by, now);
        return write(read, read.judged(WorkState.MARKED, mark, read.due()));
    }

    /** Back to her for another try; null when somebody else wrote first. */
    Work giveBack(Work read, String note, Id<Person> by, Instant now) {
        requireJudgeable(read);
        if (note == null || note.isBlank()) {
            throw new Refused.Invalid("refused.assignments.note");
        }
        requireText(note);
        Instant again = now.plus(AGAIN);
        Instant due = read.due() == null || read.due().isAfter(again) ? read.due() : again;
        return write(read, read.judged(WorkState.RETURNED, new WorkMark(List.of(), 0, note, by, now), due));
    }

    /** Settled once she has got and given as many reviews as the assignment asks for; the same when not yet. */
    Work settledByPeers(Work read, Instant now) {
        WorkTerms terms = WorkTerms.of(catalogue, read);
        boolean enough = terms.peers() > 0
                && read.state() == WorkState.SUBMITTED
                && read.peers().received() >= terms.peers()
                && read.peers().reviewed().size() >= terms.peers();
        return enough
                ? write(
                        read,
                        read.judged(WorkState.MARKED, Median.of(read.peers().reviews(), terms, now), read.due()))
                : read;
    }

    void sweep() {
        outbox.sweep();
    }

    static void requireText(String text) {
        if (text != null && text.length() > TEXT_LENGTH) {
            throw new Refused.Invalid("refused.exams.note", TEXT_LENGTH);
        }
    }

    private static void requireJudgeable(Work read) {
        if (read.state() != WorkState.SUBMITTED && read.state() != WorkState.MARKED) {
            throw new Refused.Conflict("refused.assignments.notSubmitted");
        }
    }

    private Work write(Work read, Work changed) {
        if (!works.replace(read, changed)) {
            return null;
        }
        outbox.deliver(changed);
        return changed;
    }

    private void tell(Work work) {
        WorkTerms terms = WorkTerms.of(catalogue, work);
        WorkMark mark = work.mark();
        boolean passed = work.state() == WorkState.MARKED && mark.percent() >= terms.percentToPass();
        if (work.isInClass() && passed) {
            study.applied(work.person(), work.course());
        } else if (!work.isInClass() && work.state() == WorkState.MARKED) {
            study.settle(work.person(), work.course(), work.unit(), mark.percent(), Map.of());
        }
        events.publishEvent(new WorkJudged(
                work.person(),
                work.course(),
                work.unit(),
                terms.title(),
                work.piece().round(),
                work.state() == WorkState.RETURNED,
                mark.percent(),
                passed,
                mark.note(),
                mark.at()));
    }
}
