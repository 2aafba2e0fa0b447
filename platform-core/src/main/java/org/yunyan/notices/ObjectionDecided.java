package org.yunyan.notices;

/** An objection was decided. Delivered at least once; the objection's id tells a repetition. */
public record ObjectionDecided(PublicNotice notice, Objection objection) {}
