package org.yunyan.shelves;

import java.util.stream.Collectors;

/** Authored Markdown as the words in it: what is searched, and shown as an excerpt, has no marks. */
final class PlainText {

    private PlainText() {}

    static String of(String markdown) {
        return markdown.lines()
                .filter(line -> !line.matches("[\\s|:=~`*_-]*"))
                .map(PlainText::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(String marked) {
        return marked.replaceFirst("^\\s*(#{1,6}\\s+|>\\s?|[-*+]\\s+|\\d{1,3}[.)]\\s+)+", "")
                .replaceAll("!\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("</?[a-zA-Z][^>]*>", " ")
                .replaceAll("[*`]+|(?<!\\w)_+|_+(?!\\w)", "")
                .replaceAll("\\s*\\|\\s*", " ")
                .strip();
    }
}
