package org.yunyan.recommender;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a query that finds little may have meant: an education term, a title or a trainer's name that sounds the same, has one
 * other character or one slip of the keys, or is written in pinyin or initials. It only says what finds something, and no less.
 */
final class Spelling {

    private static final int FEW = 3;
    private static final int TITLES = 12;
    private static final int COMPLETIONS = 5;

    private final Index index;

    Spelling(Index index) {
        this.index = index;
    }

    /** Whether a query is typed in Latin letters throughout. */
    static boolean latin(String query) {
        return query.codePoints().anyMatch(Character::isLetter)
                && query.codePoints()
                        .noneMatch(c -> Character.isIdeographic(c)
                                || Character.isLetter(c)
                                        && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
    }

    /**
     * Returns a query that finds something, and no less.
     *
     * @param found how many documents have the words of the query
     */
    Optional<String> better(String query, Filter filter, long found) {
        if (found >= FEW || query.isBlank()) {
            return Optional.empty();
        }
        return Stream.<Supplier<Optional<String>>>of(
                        () -> index.analysis().respell(query),
                        () -> index.analysis().respell(query, alike(query)),
                        () -> completed(query))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .filter(other -> index.lexical(other, filter, 1).total() >= Math.max(1, found))
                .findFirst();
    }

    /** Titles and names that sound like the query, whatever the filter: what is misspelt is so everywhere. */
    private List<String> alike(String query) {
        return index.ask(new Ask(new Ask.Sounds(query), Filter.none(), TITLES)).hits().stream()
                .map(Index.Hit::document)
                .flatMap(document -> Stream.of(document.title(), document.trainer()))
                .distinct()
                .toList();
    }

    private Optional<String> completed(String query) {
        return latin(query)
                ? index.suggest(query, COMPLETIONS).stream()
                        .map(Index.Completion::typed)
                        .filter(part -> !latin(part))
                        .findFirst()
                : Optional.empty();
    }
}
