package org.yunyan.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.yunyan.credits.CreditAwarded;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.AbsenceChanged;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.study.CourseCompleted;
import org.yunyan.study.StudyProgressed;

/** Notes whose figures have changed; they are recomputed a moment later, once for many changes. */
final class NotingChanges {

    private final ChangeStore changes;
    private final Ledger ledger;
    private final Clock clock;

    NotingChanges(ChangeStore changes, Ledger ledger, Clock clock) {
        this.changes = changes;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    void on(CourseCompleted completed) {
        note(completed.person(), completed.at());
    }

    @EventListener
    void on(StudyProgressed progressed) {
        note(progressed.person(), progressed.at());
    }

    @EventListener
    void on(CreditAwarded awarded) {
        changes.note(awarded.person(), awarded.year(), clock.instant());
    }

    /** From the year in which the absence begins to the current one: targets of all of them may follow it. */
    @EventListener
    void on(AbsenceChanged changed) {
        LocalDate today = CountyTime.today(clock);
        ledger.academicYearOf(today)
                .ifPresent(current -> IntStream.rangeClosed(
                                ledger.academicYearOf(changed.from())
                                        .orElse(current)
                                        .year(),
                                current.year())
                        .forEach(year -> changes.note(changed.person(), year, clock.instant())));
    }

    private void note(Id<Person> person, Instant at) {
        ledger.academicYearOf(CountyTime.dayOf(at))
                .ifPresent(year -> changes.note(person, year.year(), clock.instant()));
    }
}
