package org.yunyan.diagnostic;

import java.time.Instant;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;

/**
 * What a diagnosis found: a range of levels, never a verdict.
 *
 * @param lowest level of the range, 0 to 4; four of five people with such answers lie inside
 * @param level that is most to be expected
 * @param asked how many questions it took
 * @param againAt from when she may repeat it
 * @param accepted when she took it over; null before
 */
public record DiagnosticResult(
        Id<Skill> skill,
        double lowest,
        double level,
        double highest,
        int asked,
        Instant ended,
        Instant againAt,
        Instant accepted) {}
