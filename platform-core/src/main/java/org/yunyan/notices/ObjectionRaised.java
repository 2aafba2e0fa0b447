package org.yunyan.notices;

/** Somebody has objected to a row. Delivered at least once; the objection's id tells a repetition. */
public record ObjectionRaised(PublicNotice notice, Objection objection) {}
