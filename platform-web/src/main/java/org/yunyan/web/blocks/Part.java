package org.yunyan.web.blocks;

/** A part of a file that becomes a unit. */
public record Part(String title, String markdown) {}
