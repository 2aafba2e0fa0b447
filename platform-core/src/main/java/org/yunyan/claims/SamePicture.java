package org.yunyan.claims;

import java.awt.image.BufferedImage;

/**
 * Whether two pictures are certainly the same one, only stored, scaled, lightened or turned by a quarter: no small part of them
 * differs. Another name on the same template does differ in its place, a page scanned anew differs everywhere; about both somebody
 * has to judge.
 */
final class SamePicture {

    static final int SIDE = 384;
    private static final int BLOCK = 8;

    /** In deviations of the page's gray values; see the certificates of {@code LikenessTest} for what lies on either side. */
    private static final double MOST = 0.22;

    private SamePicture() {}

    static Gray prepared(BufferedImage image) {
        return Gray.of(image, SIDE).softened().normalised();
    }

    /** @param one and the other as {@link #prepared} */
    static boolean is(Gray one, Gray other) {
        Gray turned = other;
        for (int i = 0; i < 4; i++) {
            if (difference(one, turned) <= MOST) {
                return true;
            }
            turned = turned.turned();
        }
        return false;
    }

    /** How much the two differ where they differ most. */
    static double difference(Gray one, Gray other) {
        double most = 0;
        for (int top = 0; top < SIDE; top += BLOCK) {
            for (int left = 0; left < SIDE; left += BLOCK) {
                most = Math.max(most, block(one, other, top, left));
            }
        }
        return most;
    }

    private static double block(Gray one, Gray other, int top, int left) {
        double sum = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                sum += Math.abs(one.values()[y * SIDE + x] - other.values()[y * SIDE + x]);
            }
        }
        return sum / (BLOCK * BLOCK);
    }
}
