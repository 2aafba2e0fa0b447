package org.yunyan.library;

/**
 * Something that was made of a film or sound and can be played now.
 *
 * @param name by which {@link Library#file} finds it, for example {@code 360p.mp4}
 * @param type media type
 */
public record Rendition(RenditionKind kind, String name, String type) {

    static Rendition of(RenditionKind kind) {
        return new Rendition(kind, kind.file(), kind.type());
    }
}
