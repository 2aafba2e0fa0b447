package org.yunyan.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Refused;

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
 * @param begins when each of its days began, with {@code ends}; null where nobody says
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
        String certificate,
        LocalTime begins,
        LocalTime ends) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** What nobody says the hours of. */
    public PostedEvidence(
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
        this(key, number, occasion, day, from, hours, level, mode, role, certificate, null, null);
    }

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
                null,
                spent());
    }

    /**
     * The hours on the clock of all its days.
     *
     * @throws Refused.Invalid with one of both times, or when it ends before it begins
     */
    private BigDecimal spent() {
        if (begins == null && ends == null) {
            return null;
        }
        if (begins == null || ends == null || !begins.isBefore(ends) || day == null) {
            throw new Refused.Invalid("refused.claims.clock");
        }
        long days = from == null ? 1 : Math.max(1, ChronoUnit.DAYS.between(from, day) + 1);
        long minutes = Duration.between(begins, ends).toMinutes() * days;
        return BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.DOWN);
    }
}
