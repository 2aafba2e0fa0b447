package org.yunyan.study;

import java.time.Instant;

/**
 * One opening of a unit on one device. What is reported under it must have happened since it was opened; it takes reports for
 * seven days, so that what waited on an offline phone still counts.
 *
 * @param key with which the player signs what it reports in this session; see {@link SegmentReport#text()}
 */
public record Session(String id, Instant opened, String key) {}
