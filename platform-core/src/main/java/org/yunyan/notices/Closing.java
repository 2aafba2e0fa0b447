package org.yunyan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.corrections.Corrections;
import org.yunyan.credits.Ledger;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Outbox;

/** Lets notices become final when their time is over and nothing is open, and tells what happens to them. */
final class Closing {

    /** Nobody is reminded earlier. */
    private static final int LONGEST_REMINDER = 31;

    private final NoticeStore store;
    private final FinalityStore finality;
    private final Corrections corrections;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Outbox<Told> outbox;

    Closing(
            NoticeStore store,
            FinalityStore finality,
            Corrections corrections,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.finality = finality;
        this.corrections = corrections;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.outbox = new Outbox<>(
                told -> told.notice().id(),
                () -> store.waiting(clock.instant()).stream()
                        .flatMap(notice -> Told.pending(notice).stream())
                        .toList(),
                this::publish,
                told -> store.change(
                        told.notice().id(),
                        before -> before.pending().contains(told.tidings()) ? before.settled(told.tidings()) : before));
    }

    private record Told(PublicNotice notice, Tidings tidings) {

        static List<Told> pending(PublicNotice notice) {
            return notice.pending().stream()
                    .map(tidings -> new Told(notice, tidings))
                    .toList();
        }
    }

    /** Tells what is pending with this notice. */
    PublicNotice tell(PublicNotice notice) {
        Told.pending(notice).forEach(outbox::deliver);
        return notice;
    }

    /** Final, reminded, told: each may be repeated. */
    void sweep() {
        LocalDate today = CountyTime.today(clock);
        store.closed(today).forEach(this::close);
        store.closing(today.plusDays(LONGEST_REMINDER)).stream()
                .filter(notice -> !notice.reminded() && !today.isBefore(remindOn(notice)))
                .forEach(notice -> tell(store.change(
                        notice.id(),
                        before -> before.reminded() || before.isFinal() ? before : before.asReminded(now()))));
        outbox.sweep();
    }

    private LocalDate remindOn(PublicNotice notice) {
        return notice.closing().minusDays(ledger.rulesOf(notice.year()).notice().remindDays());
    }

    /** First what it covers, then the notice itself: after a crash in between it is simply done again. */
    void close(PublicNotice notice) {
        if (!ready(notice)) {
            return;
        }
        finality.cover(store.rows(notice));
        store.change(notice.id(), before -> before.isFinal() || !ready(before) ? before : before.asFinal(now()));
    }

    /** Nothing is open, neither a doubt nor a correction that followed from one. */
    private boolean ready(PublicNotice notice) {
        return notice.undecided() == 0
                && notice.objections().stream()
                        .map(doubt -> doubt.decision().correction())
                        .filter(Objects::nonNull)
                        .noneMatch(corrections::isOpen);
    }

    private void publish(Told told) {
        PublicNotice notice = told.notice();
        Instant at = notice.waitingSince();
        events.publishEvent(
                switch (told.tidings().what()) {
                    case OPENED ->
                        new NoticeOpened(
                                notice.id(), notice.school(), notice.schoolName(), notice.year(), notice.closing(), at);
                    case CLOSING ->
                        new NoticeNearedClosing(
                                notice.id(), notice.school(), notice.schoolName(), notice.year(), notice.closing(), at);
                    case OBJECTED ->
                        new ObjectionRaised(
                                notice,
                                notice.objection(told.tidings().objection()).orElseThrow());
                    case DECIDED ->
                        new ObjectionDecided(
                                notice,
                                notice.objection(told.tidings().objection()).orElseThrow());
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
