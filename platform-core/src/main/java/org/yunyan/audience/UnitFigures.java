package org.yunyan.audience;

import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.shared.Id;

/**
 * How far learners came in a unit.
 *
 * @param opened learners who have opened it
 * @param done learners who have finished it
 */
public record UnitFigures(Id<Unit> unit, String title, UnitKind kind, int opened, int done) {}
