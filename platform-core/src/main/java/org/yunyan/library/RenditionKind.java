package org.yunyan.library;

/** What is made of a film or sound besides the file itself. */
public enum RenditionKind {
    /** The film at 360 lines, for weak lines. */
    VIDEO_360("360p.mp4", "video/mp4"),
    /** What is heard, without pictures. */
    AUDIO("audio.m4a", "audio/mp4"),
    /** The film in short pieces, of which a player fetches what it needs. */
    HLS("hls/index.m3u8", "application/vnd.apple.mpegurl"),
    /** A picture that stands for the film before it plays. */
    POSTER("poster.jpg", "image/jpeg");

    private final String file;
    private final String type;

    RenditionKind(String file, String type) {
        this.file = file;
        this.type = type;
    }

    /** Its name below the renditions of a file. */
    public String file() {
        return file;
    }

    /** Its media type. */
    public String type() {
        return type;
    }
}
