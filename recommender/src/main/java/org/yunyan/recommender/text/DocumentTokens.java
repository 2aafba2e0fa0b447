package org.yunyan.recommender.text;

import java.util.List;

/**
 * What both engines index of a document's words.
 *
 * @param title words of title and tags
 * @param summary words of the summary
 * @param text words of the body
 * @param pairs overlapping pairs of characters of everything
 * @param concepts canonical education terms named anywhere, as often as they are named
 */
public record DocumentTokens(
        List<String> title, List<String> summary, List<String> text, List<String> pairs, List<String> concepts) {}
