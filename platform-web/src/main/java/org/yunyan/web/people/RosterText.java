package org.yunyan.web.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.yunyan.shared.Refused;

/** Makes text of a roster file: UTF-8, or GB 18030, in which spreadsheets on Chinese Windows save their CSV. */
final class RosterText {

    static final int MEGABYTES = 5;
    private static final int MOST_BYTES = MEGABYTES * 1024 * 1024;

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** How every workbook (a ZIP archive) and every one of the older kind begins. */
    private static final List<byte[]> WORKBOOKS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    private RosterText() {}

    /** The most bytes a roster may have. */
    static int mostBytes() {
        return MOST_BYTES;
    }

    /**
     * Reads the file as a whole; bytes of no known encoding become U+FFFD, which the check of the roster names by line.
     *
     * @throws Refused.Invalid when it is larger than {@link #MEGABYTES} or a workbook instead of CSV
     */
    static Reader of(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused.Invalid("people.roster.tooBig", MEGABYTES);
        }
        if (WORKBOOKS.stream().anyMatch(beginning -> begins(bytes, beginning))) {
            throw new Refused.Invalid("people.roster.workbook");
        }
        return new StringReader(ENCODINGS.stream()
                .flatMap(encoding -> decoded(bytes, encoding))
                .findFirst()
                .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Stream<String> decoded(byte[] bytes, Charset encoding) {
        try {
            return Stream.of(
                    encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Stream.empty();
        }
    }

    private static boolean begins(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && ByteBuffer.wrap(bytes, 0, beginning.length).equals(ByteBuffer.wrap(beginning));
    }
}
