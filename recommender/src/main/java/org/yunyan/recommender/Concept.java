package org.yunyan.recommender;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that teachers study, search and write about, by whichever of its names.
 *
 * @param name the name that stands for all of them
 * @param synonyms other names that may stand for it in every search; a broader or narrower term is a concept of its own
 */
public record Concept(String name, List<String> synonyms) {

    /** Copies the list. */
    public Concept {
        Objects.requireNonNull(name, "name");
        synonyms = List.copyOf(synonyms);
    }

    /**
     * Reads a line: the name, then the synonyms, separated by spaces. An underscore stands for a space inside a Latin name.
     *
     * @throws IllegalArgumentException if the line is blank
     */
    public static Concept of(String line) {
        if (line.isBlank()) {
            throw new IllegalArgumentException("A blank line names nothing");
        }
        List<String> names = Stream.of(line.strip().split("[\\s\\u3000]+"))
                .map(name -> name.replace('_', ' '))
                .toList();
        return new Concept(names.getFirst(), names.subList(1, names.size()));
    }

    /** Returns what {@link #of} reads. */
    public String line() {
        return String.join(
                " ", names().stream().map(name -> name.replace(' ', '_')).toList());
    }

    /** Returns the name and the synonyms. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), synonyms.stream()).toList();
    }
}
