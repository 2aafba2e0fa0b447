package org.yunyan.library;

import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Media;

/** A file of a trainer: where it is used, and how far its renditions are where somebody asked for them. */
public record Holding(Media media, List<Use> uses, Optional<Transcoding> transcoding) {}
