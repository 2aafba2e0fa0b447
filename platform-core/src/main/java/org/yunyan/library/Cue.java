package org.yunyan.library;

/**
 * What is said from one moment of a film to another.
 *
 * @param start in milliseconds
 * @param end in milliseconds
 * @param text one or two lines
 */
public record Cue(long start, long end, String text) {

    public Cue {
        text = text == null ? "" : text.replace("\r", "").strip();
    }
}
