package org.yunyan.recommender;

import java.util.Objects;

/**
 * A stretch of a document, some sentences long, that is found by itself and can be opened by itself.
 *
 * @param id unique within its document
 * @param part the part of the document in which it stands, in the caller's own ids
 * @param kind what its place is told by
 * @param at its place: a section counted from 0, or a second
 * @param heading words that name the place; may be empty
 * @param text what it says
 * @param embedding its meaning, or null; passages in result lists come without it and without their text
 */
public record Passage(String id, String part, Kind kind, int at, String heading, String text, float[] embedding) {

    /** What the place of a passage is told by. */
    public enum Kind {
        /** Written: the number of the section. */
        SECTION,
        /** Spoken or shown: the second. */
        SECOND
    }

    /** @throws IllegalArgumentException if the place is below 0 */
    public Passage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(kind, "kind");
        heading = Objects.requireNonNullElse(heading, "");
        text = Objects.requireNonNullElse(text, "");
        if (at < 0) {
            throw new IllegalArgumentException("at " + at);
        }
    }

    /** A passage whose meaning is not known yet. */
    public Passage(String id, String part, Kind kind, int at, String heading, String text) {
        this(id, part, kind, at, heading, text, null);
    }

    /** Returns the words whose meaning the embedding stands for. */
    public String gist() {
        return heading.isBlank() || text.startsWith(heading) ? text : heading + "。" + text;
    }

    /** Returns the same passage with another embedding, which may be null. */
    public Passage withEmbedding(float[] vector) {
        return new Passage(id, part, kind, at, heading, text, vector);
    }
}
