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
 * @param round counts how often it was handed in
 * @param peers reviews of this round
 * @param reviewed works of others that she has reviewed for this unit
 * @param reviewing the work of another that she is at; null without
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
        int round,
        String text,
        List<WorkFile> files,
        Instant submitted,
        List<PeerReview> peers,
        int received,
        List<String> reviewed,
        Id<Work> reviewing,
        WorkMark mark,
        Instant due,
        boolean reminded,
        boolean pending,
        Instant changed,
        long version) {

    Work {
        text = text == null ? "" : text;
        files = files == null ? List.of() : List.copyOf(files);
        peers = peers == null ? List.of() : List.copyOf(peers);
        reviewed = reviewed == null ? List.of() : List.copyOf(reviewed);
    }

    static Work fresh(Person person, Id<Course> course, int number, Id<Unit> unit, Instant due, Instant now) {
        return new Work(
                Id.fresh(),
                person.id(),
                person.name(),
                person.school(),
                course,
                number,
                unit,
                WorkState.DRAFT,
                0,
                "",
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                due,
                false,
                false,
                now,
                0);
    }

    boolean isInClass() {
        return unit.equals(Assignments.IN_CLASS);
    }

    Work written(String words, List<WorkFile> attached, Instant now) {
        return new Work(
                id,
                person,
                name,
                school,
                course,
                number,
                unit,
                state,
                round,
                words,
                attached,
                submitted,
                peers,
                received,
                reviewed,
                reviewing,
                mark,
                due,
                reminded,
                pending,
                now,
                version + 1);
    }

    /** Handed in; what peers said of an earlier round no longer counts. */
    Work submitted(Instant now) {
        return new Work(
                id,
                person,
                name,
                school,
                course,
                number,
                unit,
                WorkState.SUBMITTED,
                round + 1,
                text,
                files,
                now,
                null,
                0,
                reviewed,
                reviewing,
                mark,
                due,
                reminded,
                pending,
                now,
                version + 1);
    }

    /** With the outcome that has to be told. */
    Work judged(WorkState next, WorkMark given, Instant until) {
        return new Work(
                id,
                person,
                name,
                school,
                course,
                number,
                unit,
                next,
                round,
                text,
                files,
                submitted,
                peers,
                received,
                reviewed,
                reviewing,
                given,
                until,
                reminded,
                true,
                given.at(),
                version + 1);
    }

    /** Open again after a mark that did not pass. */
    Work reopened(Instant now) {
        return new Work(
                id,
                person,
                name,
                school,
                course,
                number,
                unit,
                WorkState.RETURNED,
                round,
                text,
                files,
                submitted,
                peers,
                received,
                reviewed,
                reviewing,
                mark,
                due,
                reminded,
                pending,
                now,
                version + 1);
    }

    /** With a review; a second one by the same person replaces the first. */
    Work reviewedBy(PeerReview review) {
        List<PeerReview> all = new ArrayList<>(peers);
        all.removeIf(one -> one.reviewer().equals(review.reviewer()));
        all.add(review);
        return new Work(
                id,
                person,
                name,
                school,
                course,
                number,
                unit,
                state,
                round,
                text,
                files,
                submitted,
                all,
                all.size(),
                reviewed,
                reviewing,
                mark,
                due,
                reminded,
                pending,
                changed,
                version + 1);
    }

    Work looksAt(Id<Work> other) {
        return new Work(
                id,
                person,
                name,
                school,
                course,
                number,
                unit,
                state,
                round,
                text,
                files,
                submitted,
                peers,
                received,
                reviewed,
                other,
                mark,
                due,
                reminded,
                pending,
                changed,
                version + 1);
    }

    Work hasReviewed(Id<Work> other) {
        List<String> all = new ArrayList<>(reviewed);
        if (!all.contains(other.value())) {
            all.add(other.value());
        }
        return new Work(
                id,
                person,
                name,
                school,
                course,
                number,
                unit,
                state,
                round,
                text,
                files,
                submitted,
                peers,
                received,
                all,
                null,
                mark,
                due,
                reminded,
                pending,
                changed,
                version + 1);
    }
}
