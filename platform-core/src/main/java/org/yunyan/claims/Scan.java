package org.yunyan.claims;

import java.time.Instant;
import org.yunyan.shared.Id;

/**
 * A file that belongs to a claim.
 *
 * @param name as she called it; for display only, never a path
 * @param type {@code application/pdf}, {@code image/jpeg} or {@code image/png}, found by looking at the content
 * @param size in bytes
 * @param sha256 of the content, lower-case hexadecimal
 * @param pages how many it has; 1 for a picture
 */
public record Scan(Id<Scan> id, String name, String type, long size, String sha256, int pages, Instant at) {

    static final String PDF = "application/pdf";

    public boolean isPicture() {
        return !PDF.equals(type);
    }
}
