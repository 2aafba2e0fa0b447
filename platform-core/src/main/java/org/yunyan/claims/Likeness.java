package org.yunyan.claims;

import org.yunyan.shared.Id;

/**
 * A page of this claim looks like a page of another one.
 *
 * @param with the other claim
 * @param scan the file here
 * @param other the file there
 * @param percent how much the two pages have in common when they are laid upon each other, 0 to 100
 * @param same certainly the same picture, only stored, scaled or turned otherwise; else somebody has to look
 */
public record Likeness(Id<Claim> with, Id<Scan> scan, Id<Scan> other, int percent, boolean same) {}
