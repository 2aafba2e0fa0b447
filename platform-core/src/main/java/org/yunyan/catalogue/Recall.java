package org.yunyan.catalogue;

import org.yunyan.bank.Draw;

/**
 * A point of a unit at which a learner recalls what she has just studied.
 *
 * @param at second of a video or audio, else index of the section or page after which it is asked
 * @param draw the questions asked there
 */
public record Recall(int at, Draw draw) {}
