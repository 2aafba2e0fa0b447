package org.yunyan.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.yunyan.catalogue.Application;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Subject;

/**
 * That a course was completed, when, and what it counted as by the version that was studied.
 *
 * @param hours 学时 that completing it told
 * @param withheld 学时 that are told once she has shown how she applied it in class; 0 when nothing waits
 * @param testedOut percentage of the pre-test that completed it without study; null when it was studied
 * @param applied when what she did in class was accepted; null before
 */
public record Completion(
        Instant at,
        String title,
        BigDecimal hours,
        TrainingLevel level,
        TrainingMode mode,
        Subject subject,
        BigDecimal withheld,
        Integer testedOut,
        Instant applied) {

    private static final int DECIMALS = 2;

    public Completion {
        withheld = withheld == null ? BigDecimal.ZERO : withheld;
    }

    /** Completed by study, with nothing that waits for the classroom. */
    public Completion(
            Instant at, String title, BigDecimal hours, TrainingLevel level, TrainingMode mode, Subject subject) {
        this(at, title, hours, level, mode, subject, BigDecimal.ZERO, null, null);
    }

    /** Completed by study; what the course keeps back for the classroom waits. */
    static Completion studied(Content content, Instant at) {
        Application application = content.completion().application();
        BigDecimal withheld = application == null
                ? BigDecimal.ZERO
                : content.hours()
                        .multiply(BigDecimal.valueOf(application.percent()))
                        .movePointLeft(DECIMALS)
                        .setScale(DECIMALS, RoundingMode.DOWN);
        BigDecimal told =
                withheld.signum() == 0 ? content.hours() : content.hours().subtract(withheld);
        return new Completion(
                at, content.title(), told, content.level(), content.mode(), content.subject(), withheld, null, null);
    }

    /** Completed by the pre-test, for the hours that it earns. */
    static Completion testedOut(Content content, int percent, Instant at) {
        return new Completion(
                at,
                content.title(),
                content.completion().testOut().hours(),
                content.level(),
                content.mode(),
                content.subject(),
                BigDecimal.ZERO,
                percent,
                null);
    }

    /** Whether a share of the hours still waits for what she does in class. */
    public boolean isWaiting() {
        return withheld.signum() > 0 && applied == null;
    }

    Completion applied(Instant at) {
        return new Completion(this.at, title, hours, level, mode, subject, withheld, testedOut, at);
    }
}
