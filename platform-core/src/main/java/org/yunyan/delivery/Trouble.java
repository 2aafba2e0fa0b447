package org.yunyan.delivery;

/**
 * Why a delivery did not succeed.
 *
 * @param key of the sentence in the bundles, for example {@code delivery.trouble.unreachable}
 * @param detail what the other side said, shortened; null when it said nothing
 */
public record Trouble(String key, String detail) {

    private static final int LONGEST = 300;

    public Trouble {
        detail = detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }
}
