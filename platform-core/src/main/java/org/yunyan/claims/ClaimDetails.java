package org.yunyan.claims;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.rules.EvidenceRow;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Refused;

/**
 * What is claimed. In a draft everything but the kind may be missing.
 *
 * @param role as what she took part
 * @param title of the training, paper, project and so on
 * @param organiser who held it or issued the certificate
 * @param from first day
 * @param until last day; decides the year and the rules
 * @param hours of study (学时), above 0 and at most 1,000
 * @param certificate number as it is printed; null where there is none
 * @param note what she wants to say to the reviewers
 * @param spent hours on the clock that it took, by which the rules measure their ceiling; null where nobody says
 */
public record ClaimDetails(
        ClaimKind kind,
        TrainingRole role,
        String title,
        String organiser,
        TrainingLevel level,
        TrainingMode mode,
        LocalDate from,
        LocalDate until,
        BigDecimal hours,
        String certificate,
        String note,
        BigDecimal spent) {

    static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 1_000;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000);
    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);
    private static final String APART = "|";

    public ClaimDetails {
        role = role == null ? kind.role() : role;
        title = plain(title);
        organiser = plain(organiser);
        certificate = plain(certificate);
        note = plain(note);
    }

    /** What nobody measured the time of. */
    public ClaimDetails(
            ClaimKind kind,
            TrainingRole role,
            String title,
            String organiser,
            TrainingLevel level,
            TrainingMode mode,
            LocalDate from,
            LocalDate until,
            BigDecimal hours,
            String certificate,
            String note) {
        this(kind, role, title, organiser, level, mode, from, until, hours, certificate, note, null);
    }

    /** An empty claim of that kind. */
    public static ClaimDetails of(ClaimKind kind) {
        TrainingMode mode = kind.modes().getFirst();
        return new ClaimDetails(kind, kind.role(), null, null, null, mode, null, null, null, null, null);
    }

    /** How many days it lasts, both ends included; at least 1 when the days are given in order. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** What is missing or cannot be, seen from this day; files and rules are not looked at here. */
    List<ClaimLack> lacks(LocalDate today) {
        List<ClaimLack> lacks = new ArrayList<>();
        check(lacks, title == null, ClaimLack.TITLE);
        check(lacks, organiser == null, ClaimLack.ORGANISER);
        check(lacks, level == null || !kind.levels().contains(level), ClaimLack.LEVEL);
        check(lacks, mode == null || !kind.modes().contains(mode), ClaimLack.MODE);
        boolean dated = from != null && until != null;
        check(lacks, !dated, ClaimLack.DAYS);
        check(lacks, dated && until.isBefore(from), ClaimLack.DAYS_TURNED);
        check(lacks, dated && until.isAfter(today), ClaimLack.NOT_OVER);
        check(lacks, hours == null || hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0, ClaimLack.HOURS);
        check(lacks, spent != null && dated && !fits(spent), ClaimLack.SPENT);
        check(lacks, kind.needsCertificate() && certificateKey() == null, ClaimLack.CERTIFICATE);
        return lacks;
    }

    /** Above nothing, and no more than its days have. */
    private boolean fits(BigDecimal onTheClock) {
        return onTheClock.signum() > 0
                && onTheClock.compareTo(HOURS_OF_A_DAY.multiply(BigDecimal.valueOf(Math.max(1, days())))) <= 0;
    }

    private static void check(List<ClaimLack> lacks, boolean lacking, ClaimLack lack) {
        if (lacking) {
            lacks.add(lack);
        }
    }

    /** @throws Refused.Invalid when a text is longer than can be kept, or hours have more than two places */
    void requireKeepable() {
        for (String text : new String[] {title, organiser, certificate}) {
            if (text != null && text.length() > LONGEST) {
                throw new Refused.Invalid("refused.claims.tooLong", LONGEST);
            }
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new Refused.Invalid("refused.claims.tooLong", LONGEST_NOTE);
        }
        if (tooFine(hours) || tooFine(spent)) {
            throw new Refused.Invalid("refused.claims.hours");
        }
    }

    private static boolean tooFine(BigDecimal number) {
        return number != null && number.stripTrailingZeros().scale() > 2;
    }

    /** As the rules look at it; null as long as level, mode, hours or the last day are missing. */
    EvidenceRow evidence(String key) {
        boolean known = hours != null && hours.signum() > 0 && level != null && mode != null && until != null;
        return known
                ? new EvidenceRow(key, title, level, mode, hours, until, role, kind.topic(), occasion(), null, spent)
                : null;
    }

    /** Organiser and number as they are compared: whatever is printed between letters and digits does not matter; null without a number. */
    String certificateKey() {
        String number = compared(certificate);
        return number.isEmpty() ? null : compared(organiser) + APART + number;
    }

    /** The same for one occasion, whoever tells of it: organiser, last day, kind. */
    String occasion() {
        return compared(organiser) + APART + until + APART + kind.occasion();
    }

    private static String compared(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String plain(String text) {
        return text == null || text.isBlank()
                ? null
                : text.replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip();
    }
}
