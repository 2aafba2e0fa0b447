package org.yunyan.catalogue;

import org.yunyan.shared.Id;

/**
 * How a unit may be played, where it differs from the usual.
 *
 * @param slides a PDF: what a unit of slides shows, or what is shown beside the sound when a line is too weak for the film; null without
 * @param pages how many pages the slides have; 0 without
 * @param fastest greatest speed allowed, 1.0 to 2.0; null means the usual
 * @param background whether a hidden tab counts what is heard
 * @param takeAway whether the unit may be taken along to be studied without a line
 */
public record Playing(Id<Media> slides, int pages, Double fastest, boolean background, boolean takeAway) {

    /** No slides, the usual speed, heard counts also in the background, may be taken along. */
    public static final Playing STANDARD = new Playing(null, 0, null, true, true);
}
