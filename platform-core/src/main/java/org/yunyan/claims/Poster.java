package org.yunyan.claims;

/**
 * A program of somebody who organises training.
 *
 * @param id the name under which the program asks
 * @param organiser for whom it speaks; it cannot post for anybody else
 */
public record Poster(String id, String organiser) {}
