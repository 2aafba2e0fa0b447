package org.yunyan.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A course as its authors and reviewers see it: the draft and where it stands.
 *
 * @param draft what will be published next; while {@link CourseState#PUBLISHED} it equals the published version
 * @param published number of the version that learners see; 0 means never published
 * @param reviewNote why it was sent back; null otherwise
 * @param reviewer who let it pass the last gate; null before
 * @param publishedAt when; null before
 * @param version changes with every write; a save states the one it read
 * @param pending whether the published version has still to be told to the other rooms
 * @param team co-authors, who write as the trainer does; without herself
 * @param signs gates that the submitted draft has passed
 * @param due when it is to be published once it has passed both gates; null means at once
 * @param changes who changed what, oldest first
 * @param reused units that were taken from other courses
 */
public record Course(
        @BsonId Id<Course> id,
        Id<Person> trainer,
        String trainerName,
        CourseState state,
        Content draft,
        int published,
        String reviewNote,
        Id<Person> reviewer,
        Instant publishedAt,
        long version,
        Instant changed,
        boolean pending,
        List<Id<Person>> team,
        List<Sign> signs,
        Instant due,
        List<Change> changes,
        List<Reused> reused) {

    public Course {
        team = team == null ? List.of() : List.copyOf(team);
        signs = signs == null ? List.of() : List.copyOf(signs);
        changes = changes == null ? List.of() : List.copyOf(changes);
        reused = reused == null ? List.of() : List.copyOf(reused);
    }

    /** Whether it is offered to learners. */
    public boolean isOffered() {
        return published > 0 && state != CourseState.ARCHIVED;
    }

    /** Whether this person writes it: its trainer and her co-authors do. */
    public boolean isWrittenBy(Id<Person> person) {
        return trainer.equals(person) || team.contains(person);
    }

    /** Whether the submitted draft has passed that gate. */
    public boolean hasPassed(Gate gate) {
        return signs.stream().anyMatch(sign -> sign.gate() == gate);
    }

    static Course drafted(Actor trainer, Content content, Instant at) {
        return first(Id.fresh(), trainer.person(), trainer.name(), CourseState.DRAFT, content, 0, null, null, at);
    }

    static Course planted(CourseVersion newest) {
        return first(
                newest.course(),
                newest.trainer(),
                newest.trainerName(),
                CourseState.PUBLISHED,
                newest.content(),
                newest.number(),
                newest.reviewer(),
                newest.published(),
                newest.published());
    }

    /** With other content; the reviewer's note stays until it is submitted again. */
    Course redrafted(Actor author, Content content, Instant at) {
        CourseState next = state == CourseState.RETURNED ? state : CourseState.DRAFT;
        return next(next, content, reviewNote, List.of(), at)
                .with(team, due, Changes.with(changes, author, at, draft, content), reused);
    }

    /** What the gates have signed holds for what was submitted, and for nothing else. */
    Course moved(CourseState next, String note, Instant at) {
        return next(next, draft, note, List.of(), at);
    }

    Course signed(Sign sign) {
        List<Sign> all = new ArrayList<>(signs);
        all.add(sign);
        return next(state, draft, reviewNote, all, sign.at());
    }

    /** Past both gates, it waits for its day. */
    Course scheduled(Instant at) {
        return next(CourseState.SCHEDULED, draft, null, signs, at);
    }

    Course published(Id<Person> by, Instant at) {
        return new Course(
                id,
                trainer,
                trainerName,
                CourseState.PUBLISHED,
                draft,
                published + 1,
                null,
                by,
                at,
                version + 1,
                at,
                true,
                team,
                List.of(),
                null,
                changes,
                reused);
    }

    Course dueAt(Instant day, Instant at) {
        return next(state, draft, reviewNote, signs, at).with(team, day, changes, reused);
    }

    Course writtenBy(List<Id<Person>> authors, Instant at) {
        return next(state, draft, reviewNote, signs, at).with(authors, due, changes, reused);
    }

    Course reusing(List<Reused> all) {
        return with(team, due, changes, all);
    }

    private Course next(CourseState next, Content content, String note, List<Sign> passed, Instant at) {
        return new Course(
                id,
                trainer,
                trainerName,
                next,
                content,
                published,
                note,
                reviewer,
                publishedAt,
                version + 1,
                at,
                pending,
                team,
                passed,
                due,
                changes,
                reused);
    }

    private Course with(List<Id<Person>> authors, Instant day, List<Change> history, List<Reused> taken) {
        return new Course(
                id,
                trainer,
                trainerName,
                state,
                draft,
                published,
                reviewNote,
                reviewer,
                publishedAt,
                version,
                changed,
                pending,
                authors,
                signs,
                day,
                history,
                taken);
    }

    private static Course first(
            Id<Course> id,
            Id<Person> trainer,
            String name,
            CourseState state,
            Content content,
            int published,
            Id<Person> reviewer,
            Instant publishedAt,
            Instant at) {
        return new Course(
                id,
                trainer,
                name,
                state,
                content,
                published,
                null,
                reviewer,
                publishedAt,
                0,
                at,
                false,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
