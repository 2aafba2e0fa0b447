package org.yunyan.study;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A random number that never leaves the platform.
 *
 * @param digits hexadecimal
 */
record Secret(@BsonId String id, String digits) {}
