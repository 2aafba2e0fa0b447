package org.yunyan.recommender;

import java.math.BigDecimal;
import java.time.Instant;

/** A fact that lifted a suggestion; without it the suggestion would stand lower or not at all. Shown in words by the caller. */
public sealed interface Reason {

    /** Returns the kind, by which a reader can mute reasons like this one. */
    Kind kind();

    /** Kinds of reasons. */
    enum Kind {
        ASSIGNED,
        PLANNED,
        CLOSES_GAP,
        HELPS_SHORTFALL,
        COLLEAGUES_WENT_ON,
        MATCHES_GOAL,
        LIKE_STUDIED,
        FITS_SUBJECT,
        NEW_HERE,
        POPULAR;

        /** Whether a reader can mute such reasons. What somebody assigned to her is no suggestion, and stays. */
        public boolean mutable() {
            return this != ASSIGNED;
        }
    }

    /** Somebody assigned it to her. */
    record Assigned() implements Reason {
        @Override
        public Kind kind() {
            return Kind.ASSIGNED;
        }
    }

    /** Her own plan has it for now. */
    record Planned() implements Reason {
        @Override
        public Kind kind() {
            return Kind.PLANNED;
        }
    }

    /**
     * It leads from her level of a skill towards the target.
     *
     * @param skill code of the skill
     * @param from the evidenced level
     * @param to the level it leads to, at most the target
     */
    record ClosesGap(String skill, int from, int to) implements Reason {
        @Override
        public Kind kind() {
            return Kind.CLOSES_GAP;
        }
    }

    /**
     * It yields credits that she is missing.
     *
     * @param credits how many of its credits count against the shortfall
     * @param shortfall which shortfall
     */
    record HelpsShortfall(BigDecimal credits, Profile.Shortfall shortfall) implements Reason {
        @Override
        public Kind kind() {
            return Kind.HELPS_SHORTFALL;
        }
    }

    /** Colleagues who studied the same document went on to this one. */
    record ColleaguesWentOn(String fromDocumentId) implements Reason {
        @Override
        public Kind kind() {
            return Kind.COLLEAGUES_WENT_ON;
        }
    }

    /** It answers the goal she set in words. */
    record MatchesGoal(String goal) implements Reason {
        @Override
        public Kind kind() {
            return Kind.MATCHES_GOAL;
        }
    }

    /** It is about what a document she studied is about. */
    record LikeStudied(String documentId) implements Reason {
        @Override
        public Kind kind() {
            return Kind.LIKE_STUDIED;
        }
    }

    /** It is made for her subject and stage. */
    record FitsSubject(String subject, String stage) implements Reason {
        @Override
        public Kind kind() {
            return Kind.FITS_SUBJECT;
        }
    }

    /** It has just been published. */
    record NewHere(Instant published) implements Reason {
        @Override
        public Kind kind() {
            return Kind.NEW_HERE;
        }
    }

    /** Many teachers study it. */
    record Popular(String subject, String stage, int people) implements Reason {
        @Override
        public Kind kind() {
            return Kind.POPULAR;
        }
    }
}
