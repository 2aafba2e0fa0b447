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
 * @param revision of the draft that was tried; a later one has to be tried anew
 * @param run tells this run from earlier ones
 * @param on the day that was looked from
 * @param schools by zone and name
 */
public record WhatIf(
        @BsonId Id<RuleDraft> draft,
        long revision,
        String run,
        Instant at,
        String by,
        LocalDate on,
        Effect total,
        List<SchoolEffect> schools) {

    public WhatIf {
        schools = List.copyOf(schools);
    }
}
