package org.yunyan.assignments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * What somebody hands in for one unit.
 *
 * @param id tells nothing about her, since peers see it
 * @param unit the assignment, or {@link Assignments#IN_CLASS}
 * @param mark null before it was marked or returned
 * @param due until when it can be handed in; null without a limit
 * @param reminded whether she was reminded of it
 * @param pending whether the outcome has still to be told to the other rooms
 */
record Work(
        @BsonId Id<Work> id,
        Id<Person> person,
        String name,
        Id<Organisation> school,
        Id<Course> course,
        int number,
        Id<Unit> unit,
        WorkState state,
        Piece piece,
        Peers peers,
        WorkMark mark,
        Instant due,
        boolean reminded,
        boolean pending,
        long version) {

    /**
     * What she wrote and attached.
     *
     * @param round counts how often it was handed in
     * @param submitted when it was handed in last; null before
     */
    record Piece(int round, String text, List<WorkFile> files, Instant submitted) {

        Piece {
            text = text == null ? "" : text;
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    /**
     * What others say about it, and she about theirs.
     *
     * @param reviews of this round
     * @param received how many these are
     * @param reviewed works of others that she has reviewed for this unit
     * @param reviewing the work of another that she is at; null without
     */
    record Peers(List<PeerReview> reviews, int received, List<String> reviewed, Id<Work> reviewing) {

        Peers {
            reviews = reviews == null ? List.of() : List.copyOf(reviews);
            reviewed = reviewed == null ? List.of() : List.copyOf(reviewed);
        }
    }

    static Work fresh(Person person, Id<Course> course, int number, Id<Unit> unit, Instant due) {
        return new Work(
                Id.fresh(),
                person.id(),
                person.name(),
                person.school(),
                course,
                number,
                unit,
                WorkState.DRAFT,
                new Piece(0, "", List.of(), null),
                new Peers(List.of(), 0, List.of(), null),
                null,
                due,
                false,
                false,
                0);
    }

    boolean isInClass() {
        return unit.equals(Assignments.IN_CLASS);
    }

    Work written(String words, List<WorkFile> attached) {
        return with(state, new Piece(piece.round(), words, attached, piece.submitted()), peers);
    }

    /** Handed in; what peers said of an earlier round no longer counts. */
    Work submitted(Instant now) {
        return with(
                WorkState.SUBMITTED,
                new Piece(piece.round() + 1, piece.text(), piece.files(), now),
                new Peers(List.of(), 0, peers.reviewed(), peers.reviewing()));
    }

    /** With the outcome that has to be told. */
    Work judged(WorkState next, WorkMark given, Instant until) {
        return with(next, piece, peers, given, until, true);
    }

    /** Open again after a mark that did not pass. */
    Work reopened() {
        return with(WorkState.RETURNED, piece, peers);
    }

    /** With a review; a second one by the same person replaces the first. */
    Work reviewedBy(PeerReview review) {
        List<PeerReview> all = new ArrayList<>(peers.reviews());
        all.removeIf(one -> one.reviewer().equals(review.reviewer()));
        all.add(review);
        return with(state, piece, new Peers(all, all.size(), peers.reviewed(), peers.reviewing()));
    }

    Work looksAt(Id<Work> other) {
        return with(state, piece, new Peers(peers.reviews(), peers.received(), peers.reviewed(), other));
    }

    Work hasReviewed(Id<Work> other) {
        List<String> all = new ArrayList<>(peers.reviewed());
        if (!all.contains(other.value())) {
            all.add(other.value());
        }
        return with(state, piece, new Peers(peers.reviews(), peers.received(), all, null));
    }

    private Work with(WorkState next, Piece changed, Peers reviewing) {
        return with(next, changed, reviewing, mark, due, pending);
    }

    private Work with(WorkState next, Piece changed, Peers reviewing, WorkMark given, Instant until, boolean owed) {
        return new Work(
                id,
                person,
                name,
                school,
                course,
                number,
                unit,
                next,
                changed,
                reviewing,
                given,
                until,
                reminded,
                owed,
                version + 1);
    }
}
