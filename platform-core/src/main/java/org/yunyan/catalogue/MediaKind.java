package org.yunyan.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files that are taken in: by extension, what their content must look like, and how large they may be. */
enum MediaKind {
    MP4("video/mp4", 500, "video/mp4", "application/mp4", "video/x-m4v", "video/quicktime"),
    WEBM("video/webm", 500, "video/webm", "application/x-matroska", "video/x-matroska"),
    MP3("audio/mpeg", 500, "audio/mpeg"),
    M4A("audio/mp4", 500, "audio/mp4", "audio/x-m4a", "video/mp4", "application/mp4", "video/quicktime"),
    OGG("audio/ogg", 500, "audio/ogg", "application/ogg", "audio/vorbis", "audio/opus", "audio/x-oggflac"),
    WAV("audio/wav", 500, "audio/wav", "audio/x-wav", "audio/vnd.wave"),
    PDF("application/pdf", 50, "application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", 50, Office.CONTAINER, Office.OPEN),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            50,
            Office.CONTAINER,
            Office.OPEN),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 50, Office.CONTAINER, Office.OPEN),
    PNG("image/png", 5, "image/png"),
    JPG("image/jpeg", 5, "image/jpeg"),
    JPEG("image/jpeg", 5, "image/jpeg"),
    WEBP("image/webp", 5, "image/webp"),
    GIF("image/gif", 5, "image/gif"),
    VTT("text/vtt", 1, "text/vtt");

    static final long MEGABYTE = 1 << 20;

    final String type;
    final int megabytes;
    private final Set<String> looks;

    MediaKind(String type, int megabytes, String... looks) {
        this.type = type;
        this.megabytes = megabytes;
        this.looks = Set.of(looks);
    }

    static Optional<MediaKind> named(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(extension))
                .findFirst();
    }

    /** Whether a learner hands such files in with her work. */
    boolean isHandedIn() {
        return switch (this) {
            case PDF, DOCX, PPTX, XLSX, PNG, JPG, JPEG, WEBP, GIF -> true;
            case MP4, WEBM, MP3, M4A, OGG, WAV, VTT -> false;
        };
    }

    boolean looksLike(String detected) {
        return looks.contains(detected);
    }

    /** Folder that the container of an office document must have; null for other kinds. */
    String officeFolder() {
        return switch (this) {
            case DOCX -> "word/";
            case PPTX -> "ppt/";
            case XLSX -> "xl/";
            default -> null;
        };
    }

    private static final class Office {
        static final String CONTAINER = "application/zip";
        static final String OPEN = "application/x-tika-ooxml";
    }
}
