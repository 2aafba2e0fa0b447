package org.yunyan.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written down for good, field by field, and the hash that seals it behind what was sealed before. The text that is
 * hashed is described in {@code docs/ledger-format.md}, so that anybody can check it with other means.
 */
public final class Seal {

    private final List<Field> fields = new ArrayList<>();

    /**
     * One field as it is hashed.
     *
     * @param value null when there is none, which is something else than an empty text
     */
    public record Field(String name, String value) {

        /** The length before the value keeps two different records from having the same text. */
        private void write(StringBuilder text) {
            String plain = value == null ? "" : value;
            text.append(name)
                    .append(value == null ? '?' : '=')
                    .append(plain.length())
                    .append(':')
                    .append(plain)
                    .append('\n');
        }
    }

    /** Writes a field behind those that are there. */
    public Seal with(String name, Object value) {
        fields.add(new Field(name, value == null ? null : value.toString()));
        return this;
    }

    /** The fields in their order. */
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    /**
     * The SHA-256 of what is written, in hexadecimal digits.
     *
     * @param previous hash of what was sealed before; empty for the first
     */
    public String after(String previous) {
        return Sha256.hex(previous + '\n' + text());
    }

    /** The text of the fields alone, for a hash of another kind. */
    public String text() {
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> field.write(text));
        return text.toString();
    }
}
