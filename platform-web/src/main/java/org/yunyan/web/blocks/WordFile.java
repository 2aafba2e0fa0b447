package org.yunyan.web.blocks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.yunyan.shared.Refused;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.Result;

/**
 * A Word document as units: headings, lists, tables, emphasis and links become Markdown, pictures go into the media library,
 * and what has no place there is named.
 */
public final class WordFile {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 200L << 20;

    /** A part is looked at in pieces, each with the end of the one before, so that nothing hides between two. */
    private static final int CHUNK = 1 << 16;

    private static final int OVERLAP = 16;

    /** How a document begins that is written in the letters of large machines. */
    private static final String EBCDIC = "\u004C\u006F\u00A7\u0094";

    /** Headings as Chinese editions of office programs name them. */
    private static final String HEADINGS = IntStream.rangeClosed(1, 6)
            .mapToObj(level -> "p[style-name='标题 %1$d'] => h%1$d:fresh".formatted(level))
            .collect(Collectors.joining("\n"));

    /** What Word knows and a text of ours does not, by how it is written in the document. */
    private static final Map<String, String> UNKNOWN = unknown();

    private final BiFunction<String, InputStream, Optional<String>> pictures;
    private final Set<Notice> notices = new LinkedHashSet<>();
    private int number;

    private WordFile(BiFunction<String, InputStream, Optional<String>> pictures) {
        this.pictures = pictures;
    }

    /**
     * Takes a document apart.
     *
     * @param name of the file as its author calls it
     * @param pictures keeps a picture under a name and answers with its address; empty when it cannot be kept
     * @throws Refused.Invalid when the file cannot be read as a Word document
     */
    public static Brought read(String name, Path file, BiFunction<String, InputStream, Optional<String>> pictures) {
        return new WordFile(pictures).read(name, file);
    }

    private Brought read(String name, Path file) {
        try {
            look(name, file);
            Result<String> html = new DocumentConverter()
                    .addStyleMap(HEADINGS)
                    .imageConverter(image -> Map.of(
                            "src", kept(image.getContentType(), image.getInputStream()),
                            "alt", image.getAltText().orElse("")))
                    .convertToHtml(file.toFile());
            Markup markup = new Markup();
            String markdown = markup.of(Jsoup.parseBodyFragment(html.getValue()).body());
            notices.addAll(markup.notices());
            html.getWarnings().stream()
                    .filter(warning -> warning.startsWith("Unrecognised paragraph style"))
                    .map(warning -> warning.replaceAll("^[^:]*: |\\s*\\(Style ID:.*$", ""))
                    .forEach(style -> notices.add(Notice.of("bringing.style", style)));
            Brought brought = Bringing.markdown(name, markdown);
            List<Notice> all = new ArrayList<>(notices);
            all.addAll(brought.notices());
            return new Brought(brought.parts(), all);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw new Refused.Invalid("bringing.broken", name);
        }
    }

    /** A container may be made to burst, and its parts to reach outside; what is not plain is not read. */
    private void look(String name, Path file) throws IOException {
        try (ZipFile container = new ZipFile(file.toFile())) {
            long bytes = 0;
            int entries = 0;
            for (Enumeration<? extends ZipEntry> all = container.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                bytes += plainBytes(container, entry, MOST_BYTES - bytes);
                if (++entries > MOST_ENTRIES) {
                    throw new Refused.Invalid("bringing.broken", name);
                }
            }
            ZipEntry document = container.getEntry("word/document.xml");
            if (document == null) {
                throw new Refused.Invalid("bringing.broken", name);
            }
            String text = new String(container.getInputStream(document).readAllBytes(), StandardCharsets.UTF_8);
            UNKNOWN.forEach((sign, key) -> {
                if (text.contains(sign)) {
                    notices.add(Notice.of(key));
                }
            });
            if (container.stream().anyMatch(entry -> entry.getName().matches("word/(header|footer)\\d*\\.xml"))) {
                notices.add(Notice.of("bringing.header"));
            }
        }
    }

    /** How many bytes a part really has; what its entry says about itself may be a lie. */
    private static long plainBytes(ZipFile container, ZipEntry entry, long most) throws IOException {
        long bytes = 0;
        String before = "";
        try (InputStream content = container.getInputStream(entry)) {
            for (byte[] some = content.readNBytes(CHUNK); some.length > 0; some = content.readNBytes(CHUNK)) {
                bytes += some.length;
                String letters = before + new String(some, StandardCharsets.ISO_8859_1);
                if (bytes > most || isDeclared(letters) || before.isEmpty() && letters.startsWith(EBCDIC)) {
                    throw new IOException(entry.getName());
                }
                before = letters.substring(Math.max(0, letters.length() - OVERLAP));
            }
        }
        return bytes;
    }

    /** Office never writes a document type; whoever does, in whatever letters, wants the reader to open something else. */
    private static boolean isDeclared(String letters) {
        return letters.contains("<!DOCTYPE") || letters.contains("<\0!\0D\0") || letters.contains("\0<\0!\0D");
    }

    private String kept(String type, InputStream content) {
        String extension = switch (type.toLowerCase(Locale.ROOT)) {
            case "image/png" -> "png";
            case "image/jpeg", "image/jpg" -> "jpg";
            case "image/gif" -> "gif";
            case "image/webp" -> "webp";
            default -> null;
        };
        number++;
        Optional<String> address =
                extension == null ? Optional.empty() : pictures.apply("word-" + number + "." + extension, content);
        if (address.isEmpty()) {
            notices.add(Notice.of("bringing.pictureType", number, type));
        }
        return address.orElse("");
    }

    private static Map<String, String> unknown() {
        Map<String, String> unknown = new LinkedHashMap<>();
        unknown.put("<m:oMath", "bringing.formula");
        unknown.put("<w:txbxContent", "bringing.textBox");
        unknown.put("<c:chart", "bringing.chart");
        unknown.put("<dgm:relIds", "bringing.chart");
        unknown.put("<w:del ", "bringing.tracked");
        unknown.put("<w:commentReference", "bringing.comments");
        return unknown;
    }
}
