package org.yunyan.credits;

import java.math.BigDecimal;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;

/**
 * Training that somebody could do.
 *
 * @param hours of study (学时)
 */
public record Offer(BigDecimal hours, TrainingLevel level, TrainingMode mode) {}
