package org.yunyan.credits;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;

/** Hours of finished training before the rules have looked at them. */
record Claim(TrainingLevel level, TrainingMode mode, BigDecimal hours, LocalDate day) {}
