package org.yunyan.catalogue;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * The courses of the county: trainers write them, two reviewers who did not write them let them pass the {@link Gates}, and a
 * published version never changes (policy 三(一): one plan, a trainer team; 三(三): content that is pushed precisely).
 */
public final class Catalogue {

    private final CourseStore courses;
    private final Drafts drafts;
    private final Shelf shelf;
    private final Publishing publishing;
    private final MediaStore media;
    private final ApplicationEventPublisher events;

    Catalogue(
            CourseStore courses,
            Drafts drafts,
            Shelf shelf,
            Publishing publishing,
            MediaStore media,
            ApplicationEventPublisher events) {
        this.courses = courses;
        this.drafts = drafts;
        this.shelf = shelf;
        this.publishing = publishing;
        this.media = media;
        this.events = events;
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
        requireFiles(Set.of(actor.person()), content, Set.of(), List.of());
        Course course = Course.drafted(actor, Limits.check(content), drafts.now());
        courses.insert(course);
        return course;
    }

    /**
     * A new draft of what she has kept of a course that she wrote, alone or with others: she could show its files then, so she
     * may go on to show them.
     *
     * @throws Refused.Forbidden when the actor is no trainer
     */
    public Course begin(Actor actor, Content kept) {
        actor.require(Role.TRAINER);
        Course course = Course.drafted(actor, Limits.check(kept), drafts.now());
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
        Course course = drafts.editable(actor, id, version);
        requireFiles(authors(course), content, course.draft().shown(), course.reused());
        Course redrafted = course.redrafted(actor, Limits.check(content), drafts.now());
        return drafts.write(course, redrafted);
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
        Course course = drafts.writable(actor, id);
        Drafts.requireFresh(course, version);
        if (course.state() != CourseState.DRAFT && course.state() != CourseState.RETURNED) {
            throw new Refused.Conflict("refused.course.notDraft");
        }
        requireComplete(course.draft());
        return drafts.write(course, course.moved(CourseState.IN_REVIEW, null, drafts.now()));
    }

    /** Takes a submitted or scheduled draft back to work on it. */
    public Course withdraw(Actor actor, Id<Course> id) {
        Course course = drafts.writable(actor, id);
        if (course.state() != CourseState.IN_REVIEW && course.state() != CourseState.SCHEDULED) {
            throw new Refused.Conflict("refused.course.notInReview");
        }
        return drafts.write(course, course.moved(CourseState.DRAFT, null, drafts.now()));
    }

    /** Stops offering the course; who is enrolled may finish. Its trainer or a reviewer may. */
    public Course archive(Actor actor, Id<Course> id) {
        Course course = drafts.reviews(actor) ? drafts.readable(actor, id) : drafts.owned(actor, id);
        Course archived = drafts.write(course, course.moved(CourseState.ARCHIVED, null, drafts.now()));
        events.publishEvent(new CourseArchived(id, archived.changed()));
        return archived;
    }

    /**
     * The draft with its answers, for its authors and for reviewers.
     *
     * @throws Refused.Missing when there is none, or none that the actor may see
     */
    public Course course(Actor actor, Id<Course> id) {
        return drafts.readable(actor, id);
    }

    /**
     * The draft with its answers, for its authors alone.
     *
     * @throws Refused.Missing when there is none, or none that the actor may see
     * @throws Refused.Forbidden when she does not write it
     */
    public Course written(Actor author, Id<Course> id) {
        return drafts.writable(author, id);
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

    /** The courses that the actor writes, alone or with others, last changed first. */
    public Page<Course> mine(Actor actor, int offset, int limit) {
        return courses.of(actor.person(), offset, limit);
    }

    /** Drafts that wait at a gate, longest waiting first; those that the actor wrote herself are among them. */
    public Page<Course> waitingForReview(Actor reviewer, int offset, int limit) {
        drafts.requireReviewer(reviewer);
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
        return media.keep(name, content, actor.person(), drafts.now());
    }

    /**
     * Keeps a document or picture that a learner hands in with her work: PDF, DOCX, PPTX, XLSX, PNG, JPEG, WebP or GIF, each as
     * large as {@link #upload} takes it but at most 20 MB. It is looked at in the same way.
     *
     * @throws Refused.Invalid as with {@link #upload}
     */
    public Media handIn(Actor actor, String name, InputStream content) {
        return media.keepHandedIn(name, content, actor.person(), drafts.now());
    }

    /** Takes away a file that the actor has handed in, unless she writes courses, which may show it; what is gone stays gone. */
    public void takeBack(Actor actor, Id<Media> id) {
        media.find(id)
                .map(StoredMedia::media)
                .filter(file -> file.by().equals(actor.person()))
                .filter(file -> courses.of(actor.person(), 0, 1).total() == 0)
                .ifPresent(media::discard);
    }

    /** @throws Refused.Missing when there is none */
    public StoredMedia media(Id<Media> id) {
        return media.find(id).orElseThrow(() -> new Refused.Missing("refused.media.missing"));
    }

    /** How many pages a PDF has; 0 when it cannot be opened. */
    public int pages(Id<Media> id) {
        return media(id).pages();
    }

    /** @throws Refused.Missing when there is none, or somebody else uploaded it */
    public Media ownMedia(Actor actor, Id<Media> id) {
        Media file = media(id).media();
        if (!file.by().equals(actor.person())) {
            throw new Refused.Missing("refused.media.missing");
        }
        return file;
    }

    /** Tells the other rooms what was published but not told because of a crash. Called on start and every few seconds. */
    public void sweep() {
        publishing.sweep();
    }

    void requireComplete(Content content) {
        List<Lack> lacks = checklist(content);
        if (!lacks.isEmpty()) {
            throw new Refused.Invalid("refused.course.incomplete", lacks);
        }
    }

    private static Set<Id<Person>> authors(Course course) {
        Set<Id<Person>> authors = new HashSet<>(course.team());
        authors.add(course.trainer());
        return authors;
    }

    /**
     * Whoever shows a file to others may see it herself, so nobody puts a file into her course that somebody else uploaded,
     * unless the course shows it already or it came with a unit that the course has taken over.
     */
    private void requireFiles(
            Set<Id<Person>> authors, Content content, Set<Id<Media>> shown, Collection<Reused> reused) {
        Set<Id<Media>> added = new HashSet<>(content.shown());
        added.removeAll(shown);
        Set<Id<Media>> foreign = new HashSet<>();
        if (!added.isEmpty()) {
            media.find(added).forEach((id, file) -> {
                if (!authors.contains(file.by())) {
                    foreign.add(id);
                }
            });
        }
        if (foreign.isEmpty()) {
            return;
        }
        for (Reused one : reused) {
            foreign.removeAll(shelf.version(one.from(), one.number()).content().shown());
        }
        if (!foreign.isEmpty()) {
            throw new Refused.Missing("refused.media.missing");
        }
    }
}
