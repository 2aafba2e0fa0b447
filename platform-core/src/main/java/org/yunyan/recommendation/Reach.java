package org.yunyan.recommendation;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.Id;

/**
 * A new course on its way to the teachers it fits.
 *
 * @param id {@code course@number}
 * @param offset how many teachers have been looked at; the way goes on from here after a crash
 * @param pending until the last teacher has been looked at
 */
record Reach(@BsonId String id, Id<Course> course, int offset, Instant at, boolean pending) {}
