package org.yunyan.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.rules.TrainingRole;

/**
 * What an organiser says somebody has done. It never is a credit: the county decides.
 *
 * @param key the poster's own name for this row; sent again with the same content, nothing happens
 * @param number staff number (工号)
 * @param occasion what was held, as it is called
 * @param day last day
 * @param from first day; null when it lasted one day
 * @param hours of study (学时)
 * @param role null for a participant
 * @param certificate number as it is printed; null where there is none
 */
public record PostedEvidence(
        String key,
        String number,
        String occasion,
        LocalDate day,
        LocalDate from,
        BigDecimal hours,
        TrainingLevel level,
        TrainingMode mode,
        TrainingRole role,
        String certificate) {

    ClaimDetails details(Poster poster) {
        return new ClaimDetails(
                ClaimKind.POSTED,
                role,
                occasion,
                poster.organiser(),
                level,
                mode,
                from == null ? day : from,
                day,
                hours,
                certificate,
                null);
    }
}
