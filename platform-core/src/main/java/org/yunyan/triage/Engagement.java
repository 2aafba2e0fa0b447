package org.yunyan.triage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimDetails;
import org.yunyan.claims.ClaimState;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;

/**
 * A day on which somebody says she was somewhere else for a training.
 *
 * @param held what it is registered as
 * @param hours of 45 minutes on this day
 */
record Engagement(Held held, String title, LocalDate day, BigDecimal hours) {

    /** From so many hours on a training takes the whole day; a shorter one may lie anywhere in it. */
    private static final BigDecimal A_DAY = BigDecimal.valueOf(6);

    /** More than this is not credited for one day; what is longer went on for several, of which this is the last. */
    private static final BigDecimal MOST = BigDecimal.valueOf(8);

    /** Nobody is somewhere in person for more days on end; such a claim is about something else. */
    private static final int LONGEST = 60;

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    /** From when to when. */
    record Window(Instant from, Instant until) {

        /** How much of a stretch of time lies in this one. */
        Duration within(Instant start, Instant end) {
            Instant first = start.isAfter(from) ? start : from;
            Instant last = end.isBefore(until) ? end : until;
            return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
        }
    }

    /** Whether this entry says that she was somewhere in person. */
    static boolean isInPresence(Entry entry) {
        return entry.kind() == EntryKind.AWARD
                && (entry.mode() == TrainingMode.CONCENTRATED || entry.mode() == TrainingMode.SHADOWING);
    }

    static Engagement of(Id<Person> person, Entry entry) {
        return new Engagement(
                Held.entry(person, entry.awardKey()),
                entry.title(),
                entry.day(),
                entry.hours().min(MOST));
    }

    /** The days of a claim that is with its reviewers; one that is approved is an entry. */
    static List<Engagement> of(Claim claim) {
        ClaimDetails details = claim.details();
        boolean inPresence = details.mode() == TrainingMode.CONCENTRATED || details.mode() == TrainingMode.SHADOWING;
        if (claim.state() != ClaimState.IN_REVIEW || !inPresence || details.days() > LONGEST) {
            return List.of();
        }
        BigDecimal aDay = details.hours().divide(BigDecimal.valueOf(details.days()), 2, RoundingMode.DOWN);
        Held held = Held.claim(claim.person(), claim.id().value());
        return details.from()
                .datesUntil(details.until().plusDays(1))
                .map(day -> new Engagement(held, details.title(), day, aDay.min(MOST)))
                .toList();
    }

    boolean takesTheDay() {
        return hours.compareTo(A_DAY) >= 0;
    }

    /** Morning and afternoon; nobody is asked about what she studied over lunch. */
    List<Window> windows(Thresholds thresholds) {
        List<Window> windows = new ArrayList<>();
        if (takesTheDay()) {
            windows.add(window(LocalTime.of(thresholds.whole(Threshold.OVERLAP_BEGINS), 0), NOON));
            windows.add(window(AFTERNOON, LocalTime.of(thresholds.whole(Threshold.OVERLAP_ENDS), 0)));
        }
        return windows;
    }

    Instant begins() {
        return CountyTime.startOf(day);
    }

    private Window window(LocalTime from, LocalTime until) {
        return new Window(
                day.atTime(from).atZone(CountyTime.ZONE).toInstant(),
                day.atTime(until).atZone(CountyTime.ZONE).toInstant());
    }
}
