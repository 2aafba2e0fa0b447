package org.yunyan.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A sealed line of a file: an entry of a ledger, or an anchor. */
record Sealed(String previous, String hash, List<Field> fields) {

    /** @param value null when there is none */
    record Field(String name, String value) {}

    static Sealed read(Map<String, Object> line) {
        List<Field> fields = new ArrayList<>();
        for (Object pair : Parts.list(line, "fields")) {
            if (!(pair instanceof List<?> parts)
                    || parts.size() != 2
                    || !(parts.getFirst() instanceof String name)
                    || !(parts.getLast() == null || parts.getLast() instanceof String)) {
                throw new Json.Malformed("fields");
            }
            fields.add(new Field(name, (String) parts.getLast()));
        }
        return new Sealed(Parts.text(line, "previous"), Parts.text(line, "hash"), List.copyOf(fields));
    }

    /** The first field of this name; empty when there is none. */
    String value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** A field that holds a whole number; -1 when it does not. */
    long number(String name) {
        return value(name).matches("\\d{1,18}") ? Long.parseLong(value(name)) : -1;
    }

    /** Whether the hash is that of the fields behind the previous hash. */
    boolean good() {
        return hash.equals(hex(sha256(previous + "\n" + text(fields))));
    }

    static String text(List<Field> fields) {
        StringBuilder text = new StringBuilder();
        for (Field field : fields) {
            String value = field.value() == null ? "" : field.value();
            text.append(field.name()).append(field.value() == null ? '?' : '=');
            text.append(value.length()).append(':').append(value).append('\n');
        }
        return text.toString();
    }

    static byte[] sha256(String text) {
        return fresh().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
