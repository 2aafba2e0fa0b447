package org.yunyan.study;

/** Somebody has said what she thinks of a course that she completed; a later rating replaces the earlier. */
public record CourseRated(Rating rating) {}
