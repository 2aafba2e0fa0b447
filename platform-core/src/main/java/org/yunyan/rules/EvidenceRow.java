package org.yunyan.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;

/**
 * Hours of finished training before the rules have looked at them.
 *
 * @param key of the row; rows of one day are looked at in the order of their keys
 * @param title by which a later row of the same occasion names this one
 * @param hours of study (学时)
 * @param topic null when nobody named one
 * @param occasion organiser, day and kind of what pays once only; null when it cannot be told twice
 * @param attended share of the time that she was there, 0 to 1; null for all of it
 * @param spent hours on the clock; null when nobody measured them
 */
public record EvidenceRow(
        String key,
        String title,
        TrainingLevel level,
        TrainingMode mode,
        BigDecimal hours,
        LocalDate day,
        TrainingRole role,
        String topic,
        String occasion,
        BigDecimal attended,
        BigDecimal spent) {

    public EvidenceRow {
        role = role == null ? TrainingRole.PARTICIPANT : role;
    }

    /** Training that somebody simply took part in. */
    public EvidenceRow(TrainingLevel level, TrainingMode mode, BigDecimal hours, LocalDate day) {
        this("", "", level, mode, hours, day, TrainingRole.PARTICIPANT, null, null, null, null);
    }

    public Kind kind() {
        return new Kind(level, mode, topic, role);
    }
}
