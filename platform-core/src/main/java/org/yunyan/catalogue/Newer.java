package org.yunyan.catalogue;

/**
 * A reused unit of which its course has a newer version.
 *
 * @param newest number of the version that is offered now
 * @param mine the unit as it stands in the draft
 * @param theirs the unit as it is offered now
 */
public record Newer(Reused reused, String title, int newest, Unit mine, Unit theirs) {}
