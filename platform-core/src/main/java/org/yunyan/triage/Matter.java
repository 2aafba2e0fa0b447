package org.yunyan.triage;

/**
 * What a flag is about. The same matter and kind are the same flag, however often it is looked at.
 *
 * @param key unique among matters of its kind
 * @param title of the training, course, text or school, as it was written
 */
public record Matter(Kind kind, String key, String title) {

    /** What kind of thing it is. */
    public enum Kind {
        /** An entry of a ledger; key {@code person|award key}. */
        ENTRY,
        /** A claim of training outside. */
        CLAIM,
        /** A person's study on one day; key {@code person|day}. */
        STUDY,
        /** Something that she wrote. */
        TEXT,
        /** A device on one day. */
        DEVICE,
        /** Somebody who approves; key {@code person|month}. */
        APPROVER,
        /** A school in one academic year; key {@code school|year}. */
        SCHOOL
    }
}
