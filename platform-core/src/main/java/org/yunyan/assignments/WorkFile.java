package org.yunyan.assignments;

import org.yunyan.catalogue.Media;
import org.yunyan.shared.Id;

/**
 * A file of a work.
 *
 * @param type media type found by looking at the content
 * @param size in bytes
 */
public record WorkFile(Id<Media> media, String name, String type, long size) {

    static WorkFile of(Media media) {
        return new WorkFile(media.id(), media.name(), media.type(), media.size());
    }

    /** Whether it can be shown as a picture. */
    public boolean isPicture() {
        return type.startsWith("image/");
    }
}
