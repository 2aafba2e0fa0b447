package org.yunyan.study;

import java.time.Duration;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;

/**
 * How strictly studying is counted.
 *
 * @param speed seconds of media that count for one second of real time at most
 * @param sessionLife how late a report may arrive after its unit was opened
 * @param lettersPerSecond reading faster than this does not count
 * @param leastSeconds for which even the shortest section must be shown
 * @param mostSeconds that even the longest section asks for
 */
record StudyPolicy(double speed, Duration sessionLife, int lettersPerSecond, int leastSeconds, int mostSeconds) {

    static final StudyPolicy STANDARD = new StudyPolicy(2.0, Duration.ofDays(7), 12, 2, 90);

    /** Nobody takes in a page of slides faster. */
    private static final int PAGE_SECONDS = 4;

    /** @param part index of a section or page */
    int secondsToRead(Unit unit, int part) {
        return unit.kind() == UnitKind.SLIDES
                ? PAGE_SECONDS
                : secondsToRead(unit.sections().get(part));
    }

    private int secondsToRead(String section) {
        long letters = section.codePoints().filter(Character::isLetterOrDigit).count();
        return Math.clamp(letters / lettersPerSecond, leastSeconds, mostSeconds);
    }

    /** Greatest speed at which a unit may be played. */
    double fastest(Unit unit) {
        Double own = unit.playing().fastest();
        return own == null ? speed : Math.min(own, speed);
    }

    /** Real time that so many seconds of media take at least. */
    long millisFor(int mediaSeconds) {
        return (long) Math.ceil(mediaSeconds * 1000 / speed);
    }

    /** Seconds of media that can have been played in so much real time. */
    int mediaSecondsIn(long millis) {
        return (int) Math.floor(Math.max(0, millis) * speed / 1000);
    }
}
