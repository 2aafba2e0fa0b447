package org.yunyan.web.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yunyan.catalogue.UnitKind;

/** What may be put into a place of a unit. The browser asks for these; the catalogue looks at the content itself. */
enum FileKind {
    VIDEO(500, ".mp4", ".webm"),
    AUDIO(500, ".mp3", ".m4a", ".ogg", ".wav"),
    CAPTIONS(1, ".vtt"),
    /** Captions of any program, to be looked through. */
    CUES(1, ".vtt", ".srt"),
    /** The pages of a unit of slides. */
    SLIDES(50, ".pdf"),
    /** Pictures, films, sounds and documents inside a text. */
    SHOWN(
            500, ".png", ".jpg", ".jpeg", ".webp", ".gif", ".mp4", ".webm", ".mp3", ".m4a", ".ogg", ".pdf", ".docx",
            ".pptx", ".xlsx"),
    /** A text that becomes units. */
    IMPORT(50, ".docx", ".md", ".markdown");

    private static final int MEGABYTE = 1 << 20;

    final int megabytes;
    private final String[] extensions;

    FileKind(int megabytes, String... extensions) {
        this.megabytes = megabytes;
        this.extensions = extensions;
    }

    static FileKind of(UnitKind kind) {
        return kind == UnitKind.VIDEO ? VIDEO : AUDIO;
    }

    /** What may take the place of a file of this type. */
    static FileKind like(String type) {
        return switch (type.substring(0, type.indexOf('/'))) {
            case "video" -> VIDEO;
            case "audio" -> AUDIO;
            case "text" -> CAPTIONS;
            default -> SHOWN;
        };
    }

    boolean takes(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(extensions).anyMatch(name::endsWith);
    }

    boolean isPlayed() {
        return this == VIDEO || this == AUDIO;
    }

    List<String> extensions() {
        return List.of(extensions);
    }

    /** The extensions as people write them. */
    List<String> names() {
        return Arrays.stream(extensions)
                .map(extension -> extension.substring(1).toUpperCase(Locale.ROOT))
                .toList();
    }

    int mostBytes() {
        return megabytes * MEGABYTE;
    }
}
