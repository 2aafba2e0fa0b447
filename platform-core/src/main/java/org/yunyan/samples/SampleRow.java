package org.yunyan.samples;

import java.time.Instant;
import java.time.LocalDate;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * One row that was drawn, and what a look at its papers showed.
 *
 * @param mark hash of the ledger entry, which the daily anchor holds, digest of the claim or seal of the verdict: says nothing
 *     about anybody
 * @param digest by which it was drawn
 * @param key award key of the entry, or id of the claim or verdict
 * @param title of the training, or the period of a verdict
 * @param counted credits of the entry; null for claims and verdicts
 * @param finding null until somebody has looked
 * @param note what was seen
 * @param by who looked
 * @param at when
 */
public record SampleRow(
        String mark,
        String digest,
        Id<Person> person,
        String key,
        String title,
        LocalDate day,
        Credits counted,
        Finding finding,
        String note,
        Id<Person> by,
        Instant at) {

    /** What a look at the papers showed. */
    public enum Finding {
        /** Papers and entry agree. */
        IN_ORDER,
        /** Something is missing that can be brought. */
        INCOMPLETE,
        /** Papers and entry do not agree. */
        WRONG
    }

    SampleRow found(Finding what, String remark, Id<Person> who, Instant when) {
        return new SampleRow(mark, digest, person, key, title, day, counted, what, remark, who, when);
    }
}
