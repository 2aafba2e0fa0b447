package org.yunyan.rules;

import java.math.BigDecimal;

/**
 * What the credits of somebody who did more than take part are multiplied by, for example those of a presenter.
 *
 * @param factor above zero; 1 changes nothing
 * @param isDefault the clause names no factor: the figure is our default
 */
public record RoleFactor(TrainingRole role, BigDecimal factor, boolean isDefault, String clause) {}
