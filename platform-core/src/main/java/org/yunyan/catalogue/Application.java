package org.yunyan.catalogue;

/**
 * A share of the hours is told only once the learner has shown how she applied it in class.
 *
 * @param percent share of the hours that is withheld until then, 1 to 50
 * @param weeks after completion within which she shows it
 */
public record Application(int percent, int weeks) {}
