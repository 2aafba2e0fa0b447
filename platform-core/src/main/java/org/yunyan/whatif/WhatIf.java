package org.yunyan.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.rules.RuleDraft;
import org.yunyan.shared.Id;

/**
 * What a draft of rules would do to the county if it had held since its cycle began.
 *
 * @param fingerprint of what was written in the draft; when something else is written it has to be tried anew
 * @param run tells this run from earlier ones
 * @param on the day that was looked from
 * @param schools by zone and name
 */
public record WhatIf(
        @BsonId Id<RuleDraft> draft,
        String fingerprint,
        String run,
        Instant at,
        String by,
        LocalDate on,
        Effect total,
        List<SchoolEffect> schools) {

    public WhatIf {
        schools = List.copyOf(schools);
    }

    /** Whether this draft is still as it was tried. */
    public boolean isOf(RuleDraft now) {
        return fingerprint.equals(now.fingerprint());
    }
}
