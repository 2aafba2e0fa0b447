package org.yunyan.anchors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * One look through all ledgers of a school, a zone or the county, which goes on behind the screen. Kept as a record of when
 * what was found.
 *
 * @param by who asked for it
 * @param ended null as long as it goes on
 * @param total about how many ledgers and, for the county, anchors there are to look through
 * @param done how many of them have been looked through
 * @param entries how many entries were found good
 * @param anchors how many anchors were found good
 * @param broken how many ledgers and anchors are not as they were written
 * @param findings the first of them, {@link #MOST_FINDINGS} at most
 * @param anchor the last anchor that has been looked at
 * @param after the last person whose ledger has been looked at; null before the first
 * @param leased until then the check belongs to the node that made this lease
 */
public record Check(
        @BsonId Id<Check> id,
        Id<Organisation> unit,
        Id<Person> by,
        Instant began,
        Instant ended,
        long total,
        long done,
        long entries,
        long anchors,
        long broken,
        List<Finding> findings,
        long anchor,
        Id<Person> after,
        Instant leased) {

    static final int MOST_FINDINGS = 100;

    public Check {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    static Check of(Id<Organisation> unit, Id<Person> by, long total, Instant now) {
        return new Check(Id.fresh(), unit, by, now, null, total, 0, 0, 0, 0, List.of(), 0, null, Instant.EPOCH);
    }

    public boolean running() {
        return ended == null;
    }

    /** Whether it has ended and everything was as it was written. */
    public boolean good() {
        return !running() && broken == 0;
    }

    /** 0 to 1. */
    public double part() {
        return !running() ? 1 : total == 0 ? 0 : Math.min(1, done / (double) total);
    }

    /** How long it will still take at the pace so far; empty while there is nothing to judge by. */
    public Optional<Duration> remaining(Instant now) {
        return !running() || done == 0
                ? Optional.empty()
                : Optional.of(Duration.between(began, now)
                        .multipliedBy(Math.max(0, total - done))
                        .dividedBy(done));
    }

    /** How far it has come and what it has found. */
    private record Seen(
            long done,
            long entries,
            long anchors,
            long broken,
            List<Finding> findings,
            long anchor,
            Id<Person> after) {}

    Check leasedUntil(Instant until) {
        return next(seen(), ended, until);
    }

    Check pastAnchors(long last, long good, List<Finding> fresh) {
        long more = fresh.size();
        return next(
                new Seen(done + good + more, entries, anchors + good, broken + more, with(fresh), last, after),
                ended,
                leased);
    }

    Check pastLedgers(Id<Person> last, long ledgers, long good, List<Finding> fresh) {
        return next(
                new Seen(done + ledgers, entries + good, anchors, broken + fresh.size(), with(fresh), anchor, last),
                ended,
                leased);
    }

    Check endedAt(Instant now) {
        return next(seen(), now, leased);
    }

    private Seen seen() {
        return new Seen(done, entries, anchors, broken, findings, anchor, after);
    }

    private Check next(Seen seen, Instant end, Instant until) {
        return new Check(
                id,
                unit,
                by,
                began,
                end,
                total,
                seen.done(),
                seen.entries(),
                seen.anchors(),
                seen.broken(),
                seen.findings(),
                seen.anchor(),
                seen.after(),
                until);
    }

    private List<Finding> with(List<Finding> fresh) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(fresh);
        return all.subList(0, Math.min(all.size(), MOST_FINDINGS));
    }
}
