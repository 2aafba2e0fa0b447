package org.yunyan.web.studio;

import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseState;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** Where a course stands, in words. */
final class States {

    private States() {}

    static Chip chip(CourseState state) {
        Chip.Tone tone = switch (state) {
            case RETURNED -> Chip.Tone.AMBER;
            case PUBLISHED, SCHEDULED -> Chip.Tone.ACCENT;
            case DRAFT, IN_REVIEW, ARCHIVED -> Chip.Tone.PLAIN;
        };
        return new Chip(Words.of(state), tone);
    }

    /** What this means for her and her learners. */
    static String explained(Course course) {
        return switch (course.state()) {
            case DRAFT ->
                course.published() > 0
                        ? Words.say("studio.state.redraft", course.published())
                        : Words.say("studio.state.draft");
            case IN_REVIEW -> Words.say("studio.state.inReview", course.changed());
            case RETURNED -> Words.say("studio.state.returned", Words.authored(course.reviewNote()));
            case SCHEDULED -> Words.say("studio.state.scheduled", course.due());
            case PUBLISHED -> Words.say("studio.state.published", course.published(), course.publishedAt());
            case ARCHIVED -> Words.say("studio.state.archived");
        };
    }
}
