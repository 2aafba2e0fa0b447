package org.yunyan.study;

import java.time.Instant;

/**
 * Which of two sessions that played at once has taken over.
 *
 * @param session the one that was opened later
 * @param since from when the others count nothing more
 */
record Floor(String session, Instant since) {}
