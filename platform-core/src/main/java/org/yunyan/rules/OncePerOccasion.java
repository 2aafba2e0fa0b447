package org.yunyan.rules;

/**
 * Whether the same occasion (organiser, day and kind) pays once only: 三(一) wants no repeated training, and the second row of
 * one occasion counts nothing and names the first.
 *
 * @param enforced false lets every row pay
 */
public record OncePerOccasion(boolean enforced, boolean isDefault, String clause) {}
