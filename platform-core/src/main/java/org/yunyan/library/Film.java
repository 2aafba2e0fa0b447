package org.yunyan.library;

/**
 * What a file contains.
 *
 * @param millis how long it lasts; 0 where that is not known
 */
record Film(long millis, boolean pictures, boolean sound) {}
