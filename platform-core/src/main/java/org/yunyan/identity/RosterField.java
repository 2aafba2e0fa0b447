package org.yunyan.identity;

/**
 * A column that a roster may have, for templates and explanations.
 *
 * @param name stable, in lower case, for example {@code number}
 * @param title as a file should call it
 * @param required whether a roster without it is refused
 */
public record RosterField(String name, String title, boolean required) {}
