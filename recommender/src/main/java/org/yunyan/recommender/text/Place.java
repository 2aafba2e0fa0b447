package org.yunyan.recommender.text;

/**
 * A place in a text where something of a query was found.
 *
 * @param from index of the first character
 * @param to index after the last character
 * @param token the word or concept of the query that was found
 */
public record Place(int from, int to, String token) {}
