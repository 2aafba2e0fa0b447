package org.yunyan.bank;

/**
 * One line of a rubric.
 *
 * @param points most points that can be given for it
 */
public record Criterion(String title, String description, int points) {}
