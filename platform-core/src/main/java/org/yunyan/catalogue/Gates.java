package org.yunyan.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * The two gates between a draft and its learners: one for the content, one for the hours, level and mode that credits are made
 * of. Two people keep them, neither of whom wrote the course; what each of them asks stands beside the block that it is about.
 */
public final class Gates {

    private static final int TEXT = 1000;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Drafts drafts;
    private final CourseStore courses;
    private final RemarkStore remarks;
    private final Publishing publishing;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    Gates(
            Drafts drafts,
            CourseStore courses,
            RemarkStore remarks,
            Publishing publishing,
            Catalogue catalogue,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.courses = courses;
        this.remarks = remarks;
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.events = events;
    }

    /** Why the actor may not let it pass this gate, as a message key; null when she may. */
    public String hindrance(Actor reviewer, Course course, Gate gate) {
        try {
            require(reviewer, course, gate);
            return null;
        } catch (Refused no) {
            return no.key();
        }
    }

    /**
     * Lets a submitted course pass a gate. The second one publishes it as the next version and tells the other rooms with
     * {@link CoursePublished}, or, when it has a day, leaves it waiting for that.
     *
     * @throws Refused.Forbidden when the actor wrote it, keeps no gate, or has signed the other one
     * @throws Refused.Conflict when it is not under review, has passed this gate, or remarks of this gate are open
     */
    public Course pass(Actor reviewer, Id<Course> id, Gate gate) {
        drafts.requireReviewer(reviewer);
        Course course = drafts.readable(reviewer, id);
        require(reviewer, course, gate);
        int open = remarks.of(id).open(gate).size();
        if (open > 0) {
            throw new Refused.Conflict("refused.course.openRemarks", open);
        }
        catalogue.requireComplete(course.draft());
        Instant now = drafts.now();
        Course signed = course.signed(new Sign(gate, reviewer.person(), reviewer.name(), now));
        if (signed.signs().size() < Gate.values().length) {
            return drafts.write(course, signed);
        }
        if (course.due() != null && course.due().isAfter(now)) {
            return drafts.write(course, signed.scheduled(now));
        }
        return publish(course, signed.published(reviewer.person(), now));
    }

    /** Sends a submitted draft back with a note of at most 1,000 characters; without one when remarks stand beside the text. */
    public Course sendBack(Actor reviewer, Id<Course> id, String note) {
        drafts.requireReviewer(reviewer);
        Course course = drafts.readable(reviewer, id);
        requireOther(reviewer, course);
        List<Remark> open = remarks.of(id).open();
        String said = note == null ? "" : note.strip();
        if (said.length() > TEXT || said.isEmpty() && open.isEmpty()) {
            throw new Refused.Invalid("refused.course.note", TEXT);
        }
        String told = said.isEmpty() ? open.getFirst().thread().getFirst().text() : said;
        Course returned = drafts.write(course, course.moved(CourseState.RETURNED, told, drafts.now()));
        events.publishEvent(
                new CourseReturned(id, returned.trainer(), returned.draft().title(), told, returned.changed()));
        return returned;
    }

    /** What was remarked about a course, for its authors and for reviewers. */
    public Remarks remarks(Actor actor, Id<Course> id) {
        return remarks.of(drafts.readable(actor, id).id());
    }

    /** Remarks something at a place of a submitted course, in at most 1,000 characters. */
    public Remarks remark(Actor reviewer, Id<Course> id, Gate gate, Spot spot, String text) {
        drafts.requireReviewer(reviewer);
        Course course = drafts.readable(reviewer, id);
        requireOther(reviewer, course);
        if (spot.unit() != null) {
            course.draft().unit(spot.unit());
        }
        Remark remark = new Remark(Id.fresh(), spot, gate, List.of(saying(reviewer, text)), null, null);
        return remarks.change(id, all -> {
            all.requireRoom(text.length());
            return all.with(remark);
        });
    }

    /** Answers a remark, which is open again by that. */
    public Remarks answer(Actor actor, Id<Course> id, Id<Remark> remark, String text) {
        drafts.readable(actor, id);
        Saying saying = saying(actor, text);
        return remarks.change(id, all -> {
            if (all.remark(remark).thread().size() >= Remarks.MOST_SAYINGS) {
                throw new Refused.Invalid("refused.course.remark.answers", Remarks.MOST_SAYINGS);
            }
            all.requireRoom(text.length());
            return all.changed(remark, one -> one.answered(saying));
        });
    }

    /** Says that a remark is settled: any reviewer may, and nobody who wrote the course. */
    public Remarks resolve(Actor reviewer, Id<Course> id, Id<Remark> remark) {
        drafts.requireReviewer(reviewer);
        Course course = drafts.readable(reviewer, id);
        if (course.isWrittenBy(reviewer.person())) {
            throw new Refused.Forbidden("refused.course.ownReview");
        }
        Instant now = drafts.now();
        return remarks.change(id, all -> {
            all.remark(remark);
            return all.changed(remark, one -> one.resolved(reviewer.name(), now));
        });
    }

    /**
     * Sets when the course is published once it has passed both gates.
     *
     * @param due within a year from now; null means at once
     */
    public Course schedule(Actor author, Id<Course> id, Instant due) {
        Course course = drafts.writable(author, id);
        Instant now = drafts.now();
        if (course.state() == CourseState.ARCHIVED) {
            throw new Refused.Conflict("refused.course.notEditable");
        }
        if (due != null && (due.isBefore(now) || due.isAfter(now.plus(FARTHEST)))) {
            throw new Refused.Invalid("refused.course.due");
        }
        boolean waits = course.state() == CourseState.SCHEDULED;
        Instant day = due == null && waits ? now : due;
        return drafts.write(course, course.dueAt(day == null ? null : day.truncatedTo(ChronoUnit.MILLIS), now));
    }

    /**
     * Publishes what has passed and whose time has come. Called every few seconds on every node; each is published once,
     * since the first to write wins.
     */
    public void sweep() {
        for (Course course : courses.due(drafts.now())) {
            try {
                publish(course, course.published(course.signs().getLast().by(), drafts.now()));
            } catch (Refused.Conflict overtaken) {
                // Another node was first, or its trainer has taken it back this very moment.
                continue;
            }
        }
    }

    private Course publish(Course read, Course published) {
        Course written = drafts.write(read, published);
        publishing.keep(written);
        publishing.deliver(written);
        return written;
    }

    private void require(Actor reviewer, Course course, Gate gate) {
        requireOther(reviewer, course);
        if (gate == Gate.CREDIT) {
            drafts.requireOfficer(reviewer);
        }
        if (course.hasPassed(gate)) {
            throw new Refused.Conflict("refused.course.passed");
        }
        if (course.signs().stream().anyMatch(sign -> sign.by().equals(reviewer.person()))) {
            throw new Refused.Forbidden("refused.course.sameReviewer");
        }
    }

    private void requireOther(Actor reviewer, Course course) {
        drafts.requireReviewer(reviewer);
        if (course.isWrittenBy(reviewer.person())) {
            throw new Refused.Forbidden("refused.course.ownReview");
        }
        if (course.state() != CourseState.IN_REVIEW) {
            throw new Refused.Conflict("refused.course.notInReview");
        }
    }

    private Saying saying(Actor actor, String text) {
        if (text == null || text.isBlank() || text.length() > TEXT) {
            throw new Refused.Invalid("refused.course.saying", TEXT);
        }
        return new Saying(actor.person(), actor.name(), drafts.now(), text.strip());
    }
}
