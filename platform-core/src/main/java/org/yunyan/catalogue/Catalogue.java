package org.yunyan.catalogue;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * The courses of the county: trainers write them, a reviewer other than the trainer publishes them, and a published version
 * never changes (policy 三(一): one plan, a trainer team; 三(三): content that is pushed precisely).
 */
public final class Catalogue {

    private static final int NOTE_LENGTH = 1000;

    private final CourseStore courses;
    private final Shelf shelf;
    private final Publishing publishing;
    private final MediaStore media;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Catalogue(
            CourseStore courses,
            Shelf shelf,
            Publishing publishing,
            MediaStore media,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.shelf = shelf;
        this.publishing = publishing;
        this.media = media;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new draft.
     *
     * @throws Refused.Forbidden when the actor is no trainer
     * @throws Refused.Missing when it shows a file that somebody else uploaded
     * @throws Refused.Invalid when a text or list is longer than a course may have
     */
    public Course draft(Actor actor, Content content) {
        actor.require(Role.TRAINER);
        requireOwnFiles(actor, content, Set.of());
        Course course = Course.drafted(actor, Limits.check(content), now());
        courses.insert(course);
        return course;
    }

    /**
     * Replaces the draft. A published course goes back to {@link CourseState#DRAFT}, while learners keep what is published.
     *
     * @param version of the course that the change was made from
     * @throws Refused.Conflict when the course was changed meanwhile or is under review; nothing is overwritten, and the
     *     caller still holds the content to merge
     * @throws Refused.Forbidden when it is somebody else's course
     */
    public Course save(Actor actor, Id<Course> id, long version, Content content) {
        Course course = own(actor, id);
        if (!course.state().isEditable()) {
            throw new Refused.Conflict("refused.course.notEditable");
        }
        requireFresh(course, version);
        requireOwnFiles(actor, content, course.draft().shown());
        return write(course, course.redrafted(Limits.check(content), now()));
    }

    /** What the content still needs before it can be published; empty when it is complete. */
    public List<Lack> checklist(Content content) {
        return Completeness.of(content, media.find(content.files()));
    }

    /**
     * Hands the draft to the reviewers.
     *
     * @throws Refused.Invalid {@code refused.course.incomplete} with the list of {@link Lack}s as its only argument
     */
    public Course submit(Actor actor, Id<Course> id, long version) {
        Course course = own(actor, id);
        requireFresh(course, version);
        if (course.state() != CourseState.DRAFT && course.state() != CourseState.RETURNED) {
            throw new Refused.Conflict("refused.course.notDraft");
        }
        requireComplete(course.draft());
        return write(course, course.moved(CourseState.IN_REVIEW, null, now()));
    }

    /** Takes a submitted draft back to work on it. */
    public Course withdraw(Actor actor, Id<Course> id) {
        Course course = own(actor, id);
        requireInReview(course);
        return write(course, course.moved(CourseState.DRAFT, null, now()));
    }

    /**
     * Publishes what was submitted as the next version and tells the other rooms with {@link CoursePublished}.
     *
     * @throws Refused.Forbidden when the actor is neither officer nor administrator, or is the trainer herself
     * @throws Refused.Conflict when it is not under review
     */
    public CourseVersion publish(Actor reviewer, Id<Course> id) {
        Course course = underReview(reviewer, id);
        requireComplete(course.draft());
        Course published = write(course, course.published(reviewer, now()));
        publishing.keep(published);
        publishing.deliver(published);
        return publishing.offered(published).withheld();
    }

    /** Sends a submitted draft back with a note of at most 1,000 characters. */
    public Course sendBack(Actor reviewer, Id<Course> id, String note) {
        Course course = underReview(reviewer, id);
        if (note == null || note.isBlank() || note.length() > NOTE_LENGTH) {
            throw new Refused.Invalid("refused.course.note", NOTE_LENGTH);
        }
        Course returned = write(course, course.moved(CourseState.RETURNED, note, now()));
        events.publishEvent(
                new CourseReturned(id, returned.trainer(), returned.draft().title(), note, returned.changed()));
        return returned;
    }

    /** Stops offering the course; who is enrolled may finish. Its trainer or a reviewer may. */
    public Course archive(Actor actor, Id<Course> id) {
        Course course = course(actor, id);
        Course archived = write(course, course.moved(CourseState.ARCHIVED, null, now()));
        events.publishEvent(new CourseArchived(id, archived.changed()));
        return archived;
    }

    /**
     * The draft with its answers, for its trainer and for reviewers.
     *
     * @throws Refused.Missing when there is none, or none that the actor may see
     */
    public Course course(Actor actor, Id<Course> id) {
        return courses.find(id)
                .filter(course -> course.trainer().equals(actor.person()) || reviews(actor))
                .orElseThrow(() -> new Refused.Missing("refused.course.missing"));
    }

    /**
     * What learners see now, without right answers.
     *
     * @throws Refused.Missing when it is not offered
     */
    public CourseVersion current(Id<Course> id) {
        CourseVersion offered = currentOf(List.of(id)).get(id);
        if (offered == null) {
            throw new Refused.Missing("refused.course.missing");
        }
        return offered;
    }

    /** The offered ones among many, without right answers; at most {@link Page#MOST} ids. */
    public Map<Id<Course>, CourseVersion> currentOf(Collection<Id<Course>> ids) {
        return shelf.currentOf(ids);
    }

    /**
     * One version, offered or not, without right answers.
     *
     * @throws Refused.Missing when it was never published
     */
    public CourseVersion version(Id<Course> id, int number) {
        return answerKey(id, number).withheld();
    }

    /** One version with right answers and explanations: for the room that grades, never for a door. */
    public CourseVersion answerKey(Id<Course> id, int number) {
        return shelf.version(id, number);
    }

    /** The actor's own courses, last changed first. */
    public Page<Course> mine(Actor actor, int offset, int limit) {
        return courses.of(actor.person(), offset, limit);
    }

    /** Drafts that wait for a reviewer, longest waiting first; those the actor wrote herself are among them. */
    public Page<Course> waitingForReview(Actor reviewer, int offset, int limit) {
        requireReviewer(reviewer);
        return courses.standing(CourseState.IN_REVIEW, offset, limit);
    }

    /**
     * Walks everything that is offered, by course id, without right answers.
     *
     * @param after the last course of the batch before; null to start
     * @param limit size of a batch; a smaller answer is the last one
     */
    public List<CourseVersion> offered(Id<Course> after, int limit) {
        return shelf.offered(after, limit);
    }

    /**
     * Stores versions as published, thousands at once, without review and without telling anybody: for seeds. Repeating it
     * changes nothing.
     */
    public void plant(List<CourseVersion> planted) {
        shelf.plant(planted);
    }

    /**
     * Keeps a file: MP4, WebM, MP3, M4A, OGG or WAV up to 500 MB; PDF, DOCX, PPTX or XLSX up to 50 MB; PNG, JPEG, WebP or
     * GIF up to 5 MB; WebVTT captions up to 1 MB. The type is found by looking at the content. The stream is not closed.
     *
     * @param name file name as given by the browser; its extension must agree with the content
     * @throws Refused.Invalid {@code refused.media.type} (name), {@code refused.media.mismatch} (name, type found),
     *     {@code refused.media.size} (name, limit in MB) or {@code refused.media.empty} (name); nothing is kept then
     */
    public Media upload(Actor actor, String name, InputStream content) {
        actor.require(Role.TRAINER, Role.OFFICER, Role.ADMIN);
        return media.keep(name, content, actor.person(), now());
    }

    /** @throws Refused.Missing when there is none */
    public StoredMedia media(Id<Media> id) {
        return media.find(id).orElseThrow(() -> new Refused.Missing("refused.media.missing"));
    }

    /** Tells the other rooms what was published but not told because of a crash. Called on start and every few seconds. */
    public void sweep() {
        publishing.sweep();
    }

    private Course own(Actor actor, Id<Course> id) {
        Course course = course(actor, id);
        if (!course.trainer().equals(actor.person())) {
            throw new Refused.Forbidden("refused.course.notYours");
        }
        actor.require(Role.TRAINER);
        return course;
    }

    private Course underReview(Actor reviewer, Id<Course> id) {
        requireReviewer(reviewer);
        Course course = course(reviewer, id);
        if (course.trainer().equals(reviewer.person())) {
            throw new Refused.Forbidden("refused.course.ownReview");
        }
        requireInReview(course);
        return course;
    }

    private Course write(Course read, Course changed) {
        publishing.keep(read);
        if (!courses.replace(read, changed)) {
            throw new Refused.Conflict("refused.course.stale");
        }
        return changed;
    }

    /** Courses are for the whole county, so whoever reviews them is an officer or operator of the county. */
    private boolean reviews(Actor actor) {
        return actor.has(Role.OFFICER, Role.ADMIN)
                && actor.holds(people.county().path(), Role.OFFICER, Role.ADMIN);
    }

    private void requireReviewer(Actor actor) {
        if (!reviews(actor)) {
            throw new Refused.Forbidden("refused.role");
        }
    }

    private void requireComplete(Content content) {
        List<Lack> lacks = checklist(content);
        if (!lacks.isEmpty()) {
            throw new Refused.Invalid("refused.course.incomplete", lacks);
        }
    }

    /** Whoever shows a file to others may see it herself, so nobody puts a file into her course that somebody else uploaded. */
    private void requireOwnFiles(Actor actor, Content content, Set<Id<Media>> known) {
        Set<Id<Media>> added = new HashSet<>(content.shown());
        added.removeAll(known);
        if (!added.isEmpty()
                && media.find(added).values().stream()
                        .anyMatch(file -> !file.by().equals(actor.person()))) {
            throw new Refused.Missing("refused.media.missing");
        }
    }

    private static void requireFresh(Course course, long version) {
        if (course.version() != version) {
            throw new Refused.Conflict("refused.course.stale");
        }
    }

    private static void requireInReview(Course course) {
        if (course.state() != CourseState.IN_REVIEW) {
            throw new Refused.Conflict("refused.course.notInReview");
        }
    }

    /** As precise as the store keeps it, so that what is answered equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
