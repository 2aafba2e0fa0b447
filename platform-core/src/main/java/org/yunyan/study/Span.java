package org.yunyan.study;

/**
 * Seconds of a video or audio.
 *
 * @param from first second
 * @param to second after the last one
 */
public record Span(int from, int to) {

    public int seconds() {
        return to - from;
    }
}
