package org.yunyan.rules;

import java.math.BigDecimal;

/**
 * Who was there for less than this share of a training gets no credits for it.
 *
 * @param least share of the training, above 0 and at most 1
 * @param isDefault 三(六) asks for strict registration and sets no number
 */
public record AttendanceRule(BigDecimal least, boolean isDefault, String clause) {}
