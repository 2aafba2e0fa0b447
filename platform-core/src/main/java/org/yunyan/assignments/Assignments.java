package org.yunyan.assignments;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.StoredMedia;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * What learners hand in. Once hers is in, each gets works of others to review without their names; the median of the reviews
 * counts unless the trainer marks. What was applied in class is accepted by the trainer or by her school.
 */
public final class Assignments {

    /** Stands for the evidence from the classroom where a unit would stand. */
    public static final Id<Unit> IN_CLASS = Id.of("in-class");

    private static final Duration REMINDED_BEFORE = Duration.ofDays(7);
    private static final int TRIES = 10;

    private final WorkStore works;
    private final HandingIn handingIn;
    private final Peering peering;
    private final Judging judging;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(
            WorkStore works,
            HandingIn handingIn,
            Peering peering,
            Judging judging,
            Catalogue catalogue,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.handingIn = handingIn;
        this.peering = peering;
        this.judging = judging;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hers for an assignment of a course that she studies, or for {@link #IN_CLASS} after completion.
     *
     * @throws Refused.Missing when she is not enrolled, or nothing is asked of her
     */
    public WorkShown work(Actor actor, Id<Course> course, Id<Unit> unit) {
        return shown(hers(actor, course, unit));
    }

    /** Whether a course asks her for evidence from the classroom, and how it stands; empty when not. */
    public Optional<WorkShown> application(Actor actor, Id<Course> course) {
        return works.find(actor.person(), course, IN_CLASS).map(this::shown);
    }

    /** Keeps what she has written; nothing is handed in by it. */
    public WorkShown write(Actor actor, Id<Course> course, Id<Unit> unit, String text) {
        return shown(handingIn.write(hers(actor, course, unit), text));
    }

    /** Attaches a file, looked at like other media; at most five. */
    public WorkShown attach(Actor actor, Id<Course> course, Id<Unit> unit, String name, InputStream content) {
        return shown(handingIn.attach(actor, hers(actor, course, unit), name, content));
    }

    /** Takes a file away again. */
    public WorkShown detach(Actor actor, Id<Course> course, Id<Unit> unit, Id<Media> file) {
        return shown(handingIn.detach(actor, hers(actor, course, unit), file));
    }

    /** @throws Refused.Conflict {@code refused.assignments.late} (when it was due) */
    public WorkShown submit(Actor actor, Id<Course> course, Id<Unit> unit) {
        return shown(handingIn.submit(hers(actor, course, unit), now()));
    }

    /** Opens hers again for another try, when its mark did not pass. */
    public WorkShown again(Actor actor, Id<Course> course, Id<Unit> unit) {
        return shown(handingIn.reopen(hers(actor, course, unit)));
    }

    /** The work of somebody that she is to review next, without a name; empty when she has done her share or there is none. */
    public Optional<WorkShown> toReview(Actor actor, Id<Course> course, Id<Unit> unit) {
        return peering.next(hers(actor, course, unit)).map(this::anonymous);
    }

    /**
     * Says what she thinks of the work that she was given.
     *
     * @param points by line of the rubric
     */
    public WorkShown review(
            Actor actor, Id<Course> course, Id<Unit> unit, String work, List<Integer> points, String comment) {
        peering.review(actor, hers(actor, course, unit), Id.of(work), points, comment, now());
        return work(actor, course, unit);
    }

    /** What waits to be marked in a course, longest waiting first; for whoever may see the course's draft. */
    public Page<WorkShown> waiting(Actor marker, Id<Course> course, int offset, int limit) {
        catalogue.course(marker, course);
        return works.waiting(course, offset, limit).map(this::shown);
    }

    /** Evidence from the classroom that waits at the marker's schools, without her own; empty when she is no school office. */
    public Page<WorkShown> waitingAtSchool(Actor marker, int offset, int limit) {
        Set<Id<Organisation>> schools = marker.units(Role.SCHOOL_ADMIN);
        return schools.isEmpty()
                ? new Page<>(List.of(), 0, offset, limit)
                : works.waitingAt(schools, marker.person(), offset, limit).map(this::shown);
    }

    /** How much of it that is. */
    public long countWaitingAtSchool(Actor marker) {
        Set<Id<Organisation>> schools = marker.units(Role.SCHOOL_ADMIN);
        return schools.isEmpty() ? 0 : works.countWaitingAt(schools, marker.person());
    }

    /**
     * Marks a work along its rubric, also against the median of the peers; accepts evidence from the classroom.
     *
     * @param points by line of the rubric; empty for evidence from the classroom
     */
    public WorkShown mark(Actor marker, String work, List<Integer> points, String note) {
        return judged(marker, work, "work.mark", read -> judging.mark(read, points, note, marker.person(), now()));
    }

    /** Sends a work back for another try, with a note that says why. */
    public WorkShown giveBack(Actor marker, String work, String note) {
        return judged(marker, work, "work.return", read -> judging.giveBack(read, note, marker.person(), now()));
    }

    /** A file of a work, for herself, for whoever marks it, and for the peer who was given it. */
    public StoredMedia file(Actor actor, String work, Id<Media> file) {
        Work read = works.find(Id.of(work)).orElseThrow(() -> new Refused.Missing("refused.assignments.missing"));
        boolean may = read.person().equals(actor.person()) || isPeer(actor, read) || mayJudge(actor, read);
        if (!may || read.piece().files().stream().noneMatch(one -> one.media().equals(file))) {
            throw new Refused.Missing("refused.media.missing");
        }
        return catalogue.media(file);
    }

    /** Reminds of evidence that is due soon, and tells what is still pending. Called every few seconds. */
    public void sweep() {
        for (Work due : works.dueBy(now().plus(REMINDED_BEFORE))) {
            String title = WorkTerms.of(catalogue, due).title();
            events.publishEvent(new ApplicationDue(due.person(), due.course(), title, due.due(), now()));
            works.remind(due);
        }
        judging.sweep();
    }

    private Work hers(Actor actor, Id<Course> course, Id<Unit> unit) {
        return handingIn.work(actor, course, unit);
    }

    private WorkShown judged(Actor marker, String id, String action, Function<Work, Work> judge) {
        for (int i = 0; i < TRIES; i++) {
            Work read = works.find(Id.of(id)).orElseThrow(() -> new Refused.Missing("refused.assignments.missing"));
            if (read.person().equals(marker.person()) || !mayJudge(marker, read)) {
                throw new Refused.Forbidden("refused.assignments.marker");
            }
            Work judged = judge.apply(read);
            if (judged != null) {
                accounts.audit(marker, action, id, judged.mark().percent() + "%");
                return shown(judged);
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    private boolean mayJudge(Actor actor, Work work) {
        if (work.isInClass() && actor.units(Role.SCHOOL_ADMIN).contains(work.school())) {
            return true;
        }
        try {
            catalogue.course(actor, work.course());
            return true;
        } catch (Refused.Missing notHers) {
            return false;
        }
    }

    private boolean isPeer(Actor actor, Work other) {
        return works.find(actor.person(), other.course(), other.unit())
                .filter(hers -> other.id().equals(hers.peers().reviewing()))
                .isPresent();
    }

    private WorkShown shown(Work work) {
        return shown(work, work.name());
    }

    private WorkShown anonymous(Work work) {
        WorkShown all = shown(work, "");
        return new WorkShown(
                all.id(),
                "",
                all.course(),
                all.unit(),
                all.title(),
                all.state(),
                all.text(),
                all.files(),
                null,
                all.rubric(),
                all.percentToPass(),
                null,
                List.of(),
                0,
                0,
                all.peers(),
                null);
    }

    private WorkShown shown(Work work, String name) {
        WorkTerms terms = WorkTerms.of(catalogue, work);
        boolean told = work.state() == WorkState.MARKED;
        return new WorkShown(
                work.id().value(),
                name,
                work.course(),
                work.unit(),
                terms.title(),
                work.state(),
                work.piece().text(),
                work.piece().files(),
                work.piece().submitted(),
                terms.rubric(),
                terms.percentToPass(),
                work.mark(),
                told
                        ? work.peers().reviews().stream()
                                .map(PeerReview::comment)
                                .filter(comment -> !comment.isBlank())
                                .toList()
                        : List.of(),
                work.peers().received(),
                work.peers().reviewed().size(),
                terms.peers(),
                work.due());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
