package org.yunyan.assignments;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** Lets somebody write her work, attach files and hand it in. */
final class HandingIn {

    static final int MOST_FILES = 5;
    private static final int LONGEST = 10_000;
    private static final int TRIES = 10;

    private final WorkStore works;
    private final Catalogue catalogue;
    private final Study study;
    private final People people;

    HandingIn(WorkStore works, Catalogue catalogue, Study study, People people) {
        this.works = works;
        this.catalogue = catalogue;
        this.study = study;
        this.people = people;
    }

    /** Hers, begun when there is none; evidence from the classroom begins with the completion alone. */
    Work work(Actor actor, Id<Course> course, Id<Unit> unit) {
        Optional<Work> known = works.find(actor.person(), course, unit);
        if (known.isPresent()) {
            return known.get();
        }
        if (unit.equals(Assignments.IN_CLASS)) {
            throw new Refused.Missing("refused.assignments.notAsked");
        }
        Enrolment enrolment = study.enrolment(actor, course)
                .filter(one -> one.state() != EnrolmentState.LEFT)
                .orElseThrow(() -> new Refused.Missing("refused.study.notEnrolled"));
        WorkTerms.of(catalogue.version(course, enrolment.number()).content(), unit);
        Work fresh = Work.fresh(people.person(actor.person()), course, enrolment.number(), unit, null);
        return works.insert(fresh)
                ? fresh
                : works.find(actor.person(), course, unit).orElseThrow();
    }

    Work write(Work begun, String text) {
        if (text.length() > LONGEST) {
            throw new Refused.Invalid("refused.assignments.length", LONGEST);
        }
        return changed(begun, work -> work.written(text, work.piece().files()));
    }

    Work attach(Actor actor, Work begun, String name, InputStream content) {
        requireRoom(begun);
        requireStudying(begun);
        Media media = catalogue.handIn(actor, name, content);
        try {
            return changed(begun, work -> {
                requireRoom(work);
                List<WorkFile> more = new ArrayList<>(work.piece().files());
                more.add(WorkFile.of(media));
                return work.written(work.piece().text(), more);
            });
        } catch (Refused notTaken) {
            catalogue.takeBack(actor, media.id());
            throw notTaken;
        }
    }

    /** What is taken away from a work belongs to nothing else, so it is not kept either. */
    Work detach(Actor actor, Work begun, Id<Media> media) {
        boolean attached =
                begun.piece().files().stream().anyMatch(file -> file.media().equals(media));
        Work changed = changed(begun, work -> {
            List<WorkFile> fewer = new ArrayList<>(work.piece().files());
            fewer.removeIf(file -> file.media().equals(media));
            return work.written(work.piece().text(), fewer);
        });
        if (attached) {
            catalogue.takeBack(actor, media);
        }
        return changed;
    }

    Work submit(Work begun, Instant now) {
        return changed(begun, work -> {
            if (work.piece().text().isBlank() && work.piece().files().isEmpty()) {
                throw new Refused.Invalid("refused.assignments.empty");
            }
            if (work.due() != null && now.isAfter(work.due())) {
                throw new Refused.Conflict("refused.assignments.late", work.due());
            }
            return work.submitted(now);
        });
    }

    /** Opens a work again whose mark did not pass. */
    Work reopen(Work begun) {
        requireStudying(begun);
        for (int i = 0; i < TRIES; i++) {
            Work read = works.find(begun.id()).orElseThrow();
            boolean failed = read.state() == WorkState.MARKED
                    && read.mark().percent() < WorkTerms.of(catalogue, read).percentToPass();
            if (!failed) {
                throw new Refused.Conflict("refused.assignments.notHers");
            }
            Work open = read.reopened();
            if (works.replace(read, open)) {
                return open;
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    private Work changed(Work begun, UnaryOperator<Work> change) {
        requireStudying(begun);
        for (int i = 0; i < TRIES; i++) {
            Work read = works.find(begun.id()).orElseThrow();
            if (!read.state().isHers()) {
                throw new Refused.Conflict("refused.assignments.notHers");
            }
            Work changed = change.apply(read);
            if (works.replace(read, changed)) {
                return changed;
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    /** Whoever has left the course may look at what she wrote; she hands in once she has come back. */
    private void requireStudying(Work work) {
        boolean left = study.enrolmentOf(work.person(), work.course())
                .filter(one -> one.state() == EnrolmentState.LEFT)
                .isPresent();
        if (left) {
            throw new Refused.Conflict("refused.study.left");
        }
    }

    private static void requireRoom(Work work) {
        if (!work.state().isHers()) {
            throw new Refused.Conflict("refused.assignments.notHers");
        }
        if (work.piece().files().size() >= MOST_FILES) {
            throw new Refused.Invalid("refused.assignments.files", MOST_FILES);
        }
    }
}
