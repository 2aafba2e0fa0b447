package org.yunyan.study;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.skills.Evidence;
import org.yunyan.skills.EvidenceSource;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;

/** Writes progress, notices when a unit or the course is done by it, and tells the other rooms. */
final class Completing {

    private static final Set<UnitKind> EXAMINED = Set.of(UnitKind.QUIZ, UnitKind.TEST, UnitKind.TASK);

    private final EnrolmentStore enrolments;
    private final Catalogue catalogue;
    private final Skills skills;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Outbox<Enrolment> outbox;

    Completing(
            EnrolmentStore enrolments,
            Catalogue catalogue,
            Skills skills,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrolments = enrolments;
        this.catalogue = catalogue;
        this.skills = skills;
        this.events = events;
        this.clock = clock;
        this.outbox = new Outbox<>(Enrolment::id, enrolments::pending, this::tell, enrolments::settle);
    }

    /**
     * Writes what changes in one unit.
     *
     * @return the enrolment as written, or null when somebody else wrote first
     */
    Enrolment write(Enrolment read, CourseVersion version, Unit unit, UnaryOperator<UnitProgress> change) {
        Instant now = now();
        UnitProgress after = change.apply(read.progress(unit.id()));
        Enrolment changed = read.with(unit, after, now).judged(version.content(), now);
        return write(read, changed, version, changed.unitsDone() > read.unitsDone());
    }

    /** Writes an enrolment that may have been completed by the change, and tells so; null when somebody else wrote first. */
    Enrolment write(Enrolment read, Enrolment changed, CourseVersion version, boolean worthTelling) {
        Enrolment written = changed.completedBy(version.content(), changed.lastAt());
        if (!enrolments.replace(read, written)) {
            return null;
        }
        tell(new Written(read, written), worthTelling);
        return written;
    }

    /** An enrolment before and after it was written. */
    record Written(Enrolment read, Enrolment written) {}

    /** With all that her clock has granted, still to be written; it says when she was last heard here, not when it is written. */
    Written settled(Enrolment read, StudyClock clock) {
        Content content = catalogue.answerKey(read.course(), read.number()).content();
        Instant now = now();
        Enrolment caughtUp = read.caughtUp(clock);
        Enrolment next = caughtUp.moved(read.state(), caughtUp.lastAt());
        return new Written(read, next.judged(content, now).completedBy(content, now));
    }

    /** Writes many; returns the places of those that somebody else wrote first. */
    Set<Integer> write(List<Written> changes) {
        return enrolments.replace(changes);
    }

    /** Tells what came about by an enrolment that was written. */
    void tell(Written change) {
        tell(change, change.written().unitsDone() > change.read().unitsDone());
    }

    private void tell(Written change, boolean worthTelling) {
        Enrolment written = change.written();
        if (written.pending()
                && !Objects.equals(written.completion(), change.read().completion())) {
            outbox.deliver(written);
        }
        if (worthTelling) {
            events.publishEvent(new StudyProgressed(written.person(), written.course(), written.lastAt()));
        }
    }

    void sweep() {
        outbox.sweep();
    }

    /** What a completed enrolment shows about skills: the course its aims, each quiz the share of right answers. */
    List<Evidence> evidence(Enrolment enrolment) {
        Content content =
                catalogue.answerKey(enrolment.course(), enrolment.number()).content();
        Instant at = enrolment.completion().at();
        List<Evidence> evidence = new ArrayList<>();
        for (SkillAim aim : content.skills()) {
            evidence.add(new Evidence(
                    enrolment.person(),
                    aim.skill(),
                    EvidenceSource.COURSE,
                    enrolment.course().value(),
                    aim.level(),
                    at));
        }
        content.units().stream()
                .filter(unit -> EXAMINED.contains(unit.kind()))
                .forEach(unit -> shares(enrolment, unit)
                        .forEach((skill, share) -> evidence.add(new Evidence(
                                enrolment.person(),
                                skill,
                                EvidenceSource.QUIZ,
                                enrolment.course() + "/" + unit.id(),
                                share * content.levelOf(skill),
                                at))));
        return evidence;
    }

    /** As precise as the store keeps it, so that what is answered equals what is read later. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void tell(Enrolment enrolment) {
        Completion completion = enrolment.completion();
        skills.record(evidence(enrolment));
        events.publishEvent(new CourseCompleted(
                enrolment.person(),
                enrolment.course(),
                enrolment.number(),
                completion.title(),
                completion.hours(),
                completion.level(),
                completion.mode(),
                completion.subject(),
                completion.at()));
        if (completion.applied() != null) {
            events.publishEvent(new CourseApplied(
                    enrolment.person(),
                    enrolment.course(),
                    enrolment.number(),
                    completion.title(),
                    completion.withheld(),
                    completion.level(),
                    completion.mode(),
                    completion.subject(),
                    completion.applied()));
        }
    }

    /** Share of right answers by skill: in the best attempt whose answers are still kept, or as another room has judged it. */
    private static Map<Id<Skill>, Double> shares(Enrolment enrolment, Unit quiz) {
        if (quiz.kind() != UnitKind.QUIZ) {
            return enrolment.progress(quiz.id()).shares().entrySet().stream()
                    .collect(Collectors.toMap(share -> Id.of(share.getKey()), Map.Entry::getValue));
        }
        return enrolment.progress(quiz.id()).attempts().stream()
                .filter(attempt -> attempt.answers().size() == quiz.questions().size())
                .max(Comparator.comparingInt(Attempt::percent))
                .map(best -> IntStream.range(0, quiz.questions().size())
                        .filter(i -> quiz.questions().get(i).skill() != null)
                        .boxed()
                        .collect(Collectors.groupingBy(
                                i -> quiz.questions().get(i).skill(),
                                Collectors.averagingInt(i -> quiz.questions()
                                                .get(i)
                                                .isRight(best.answers().get(i))
                                        ? 1
                                        : 0))))
                .orElse(Map.of());
    }
}
