package org.yunyan.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;

/** Hours of finished training before the rules have looked at them. */
public record EvidenceRow(TrainingLevel level, TrainingMode mode, BigDecimal hours, LocalDate day) {}
