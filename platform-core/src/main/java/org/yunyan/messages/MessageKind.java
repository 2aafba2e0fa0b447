package org.yunyan.messages;

/** What a message tells; {@link Message#about()} is an id of what the kind names. */
public enum MessageKind {
    /** A course was pushed to her; about the course, with reasons. */
    PUSHED,
    /** A course of her plan is due this week; about the course. */
    PLANNED,
    /** A ledger entry counts for her; about the award key. */
    CREDITED,
    /** A ledger entry was taken back; about the award key. */
    REVERSED,
    /** A course of hers was published; about the course. */
    PUBLISHED,
    /** A reviewer has sent a course of hers back; about the course. */
    RETURNED,
    /** There is a course now for what she asked for; about the course. */
    ANSWERED,
    /** A course of hers is nearly the same as others, and an officer asks for one; about the course. */
    DUPLICATED,
    /** Something about her training is not clear, and she is asked how it was; about the flag. */
    QUESTIONED,
    /** What she was asked about is settled; about the flag. */
    SETTLED,
    /** Credits of the year are missing while it runs out; about the year. */
    DEADLINE,
    /** Something was done with a claim of hers; about the claim. */
    CLAIM,
    /** Claims wait at her desk; about the day. */
    CLAIMS_WAITING,
    /** Her school's credits are shown; about the notice. */
    NOTICE_OPENED,
    /** Few days are left to object; about the notice. */
    NOTICE_CLOSING,
    /** Somebody doubts her row; about the notice. */
    OBJECTED,
    /** A doubt that concerns her was decided; about the notice. */
    OBJECTION_DECIDED,
    /** A verdict on her year or cycle was signed; about the verdict. */
    VERDICT,
    /** A certificate of hers names credits that were taken back; about its serial number. */
    CERTIFICATE_CORRECTED,
    /** A certificate of hers was withdrawn; about its serial number. */
    CERTIFICATE_REVOKED,
    /** Learners ask something about a course of hers; about the course. */
    ASKED,
    /** There is something new in a discussion that she follows; about the discussion. */
    DISCUSSED,
    /** Something that she wrote was taken away or is read again; about the discussion, or nothing for a review. */
    RULED,
    /** Something in the discussions of a course of hers was reported; about the course. */
    ABUSE_REPORTED,
    /** The trainer has answered her review; about the course. */
    REVIEW_ANSWERED,
    /** Something happened in a cohort of hers; about the course. */
    COHORT,
    /** She may write a course with its trainer; about the course. */
    COAUTHOR,
    /** A test, an assignment or evidence from the classroom was marked or sent back; about the course. */
    MARKED,
    /** Few days are left to show how a course was applied in class; about the course. */
    APPLICATION_DUE,
    /** Anything else; about what its sender says. */
    NOTICE
}
