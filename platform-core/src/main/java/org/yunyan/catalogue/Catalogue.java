package org.yunyan.catalogue;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * The courses of the county: trainers write them, a reviewer other than the trainer publishes them, and a published version
 * never changes (policy 三(一): one plan, a trainer team; 三(三): content that is pushed precisely).
 */
public final class Catalogue {

    Catalogue() {}

    /**
     * A new draft.
     *
     * @throws Refused.Forbidden when the actor is no trainer
     * @throws Refused.Invalid when a text or list is longer than a course may have
     */
    public Course draft(Actor actor, Content content) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    /** What the content still needs before it can be published; empty when it is complete. */
    public List<Lack> checklist(Content content) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands the draft to the reviewers.
     *
     * @throws Refused.Invalid {@code refused.course.incomplete} with the list of {@link Lack}s as its only argument
     */
    public Course submit(Actor actor, Id<Course> id, long version) {
        throw new UnsupportedOperationException();
    }

    /** Takes a submitted draft back to work on it. */
    public Course withdraw(Actor actor, Id<Course> id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Publishes what was submitted as the next version and tells the other rooms with {@link CoursePublished}.
     *
     * @throws Refused.Forbidden when the actor is neither officer nor administrator, or is the trainer herself
     * @throws Refused.Conflict when it is not under review
     */
    public CourseVersion publish(Actor reviewer, Id<Course> id) {
        throw new UnsupportedOperationException();
    }

    /** Sends a submitted draft back with a note of at most 1,000 characters. */
    public Course sendBack(Actor reviewer, Id<Course> id, String note) {
        throw new UnsupportedOperationException();
    }

    /** Stops offering the course; who is enrolled may finish. Its trainer or a reviewer may. */
    public Course archive(Actor actor, Id<Course> id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The draft with its answers, for its trainer and for reviewers.
     *
     * @throws Refused.Missing when there is none, or none that the actor may see
     */
    public Course course(Actor actor, Id<Course> id) {
        throw new UnsupportedOperationException();
    }

    /**
     * What learners see now, without right answers.
     *
     * @throws Refused.Missing when it is not offered
     */
    public CourseVersion current(Id<Course> id) {
        throw new UnsupportedOperationException();
    }

    /** The offered ones among many, without right answers; at most {@link Page#MOST} ids. */
    public Map<Id<Course>, CourseVersion> currentOf(Collection<Id<Course>> ids) {
        throw new UnsupportedOperationException();
    }

    /**
     * One version, offered or not, without right answers.
     *
     * @throws Refused.Missing when it was never published
     */
    public CourseVersion version(Id<Course> id, int number) {
        throw new UnsupportedOperationException();
    }

    /** One version with right answers and explanations: for the room that grades, never for a door. */
    public CourseVersion answerKey(Id<Course> id, int number) {
        throw new UnsupportedOperationException();
    }

    /** The actor's own courses, last changed first. */
    public Page<Course> mine(Actor actor, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Drafts that wait for a reviewer, longest waiting first; those the actor wrote herself are among them. */
    public Page<Course> waitingForReview(Actor reviewer, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Walks everything that is offered, by course id, without right answers.
     *
     * @param after the last course of the batch before; null to start
     * @param limit size of a batch; a smaller answer is the last one
     */
    public List<CourseVersion> offered(Id<Course> after, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stores versions as published, thousands at once, without review and without telling anybody: for seeds. Repeating it
     * changes nothing.
     */
    public void plant(List<CourseVersion> versions) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    /** @throws Refused.Missing when there is none */
    public StoredMedia media(Id<Media> id) {
        throw new UnsupportedOperationException();
    }

    /** Tells the other rooms what was published but not told because of a crash. Called on start and every few seconds. */
    public void sweep() {
        throw new UnsupportedOperationException();
    }
}
