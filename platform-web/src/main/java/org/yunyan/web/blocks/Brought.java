package org.yunyan.web.blocks;

import java.util.List;

/**
 * What a file has brought.
 *
 * @param parts in their order
 * @param notices what could not be taken over
 */
public record Brought(List<Part> parts, List<Notice> notices) {}
