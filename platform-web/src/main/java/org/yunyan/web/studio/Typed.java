package org.yunyan.web.studio;

/**
 * What was typed into a field and may not have reached the desk.
 *
 * @param id under which the browser keeps it; null while the page is open
 * @param field its name, see {@link Slots}
 * @param base hash of what the field held before
 * @param at milliseconds since 1970, by the clock of her browser
 */
record Typed(String id, String field, String value, int base, long at) {}
