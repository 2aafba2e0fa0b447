package org.yunyan.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The words of a roster file; they are data, so that another county can call its columns otherwise. */
final class RosterWords {

    private static final String FILE = "roster.properties";

    /** From a kind and a word in lower case to what it means, for example {@code stage.小学} to {@code PRIMARY}. */
    private final Map<String, String> meanings = new HashMap<>();

    private final Properties words = new Properties();

    RosterWords() {
        try (InputStream file = RosterWords.class.getResourceAsStream(FILE)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        words.stringPropertyNames().forEach(this::learn);
    }

    /** The column of this title. */
    Optional<RosterColumn> column(String title) {
        return meaning("column", title).map(code -> RosterColumn.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    /** What a column is called first. */
    String title(RosterColumn column) {
        return words.getProperty("column." + column.name().toLowerCase(Locale.ROOT))
                .split(",")[0];
    }

    <E extends Enum<E>> Optional<E> value(Class<E> type, String word) {
        return meaning(type.getSimpleName().toLowerCase(Locale.ROOT), word).map(code -> Enum.valueOf(type, code));
    }

    Optional<Boolean> novice(String word) {
        return meaning("novice", word).map(Boolean::valueOf);
    }

    private Optional<String> meaning(String kind, String word) {
        return Optional.ofNullable(meanings.get(kind + "." + word.toLowerCase(Locale.ROOT)));
    }

    private void learn(String key) {
        String kind = key.substring(0, key.indexOf('.'));
        String meaning = key.substring(key.indexOf('.') + 1);
        meanings.put(kind + "." + meaning.toLowerCase(Locale.ROOT), meaning);
        for (String word : words.getProperty(key).split(",")) {
            meanings.put(kind + "." + word.strip().toLowerCase(Locale.ROOT), meaning);
        }
    }
}
