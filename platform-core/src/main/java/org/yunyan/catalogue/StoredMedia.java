package org.yunyan.catalogue;

import java.nio.file.Path;

/** An uploaded file and where its bytes lie; the bytes never change. */
public record StoredMedia(Media media, Path file) {}
