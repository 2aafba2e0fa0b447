package org.yunyan.notices;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.shared.Credits;

/**
 * One entry as colleagues may see it: what counts and why not more, and no evidence.
 *
 * @param fresh whether it becomes final by this notice
 */
public record NoticeLine(
        String awardKey,
        EntryKind kind,
        String title,
        TrainingLevel level,
        TrainingMode mode,
        LocalDate day,
        BigDecimal hours,
        Credits counted,
        String notCounted,
        boolean fresh) {

    static NoticeLine of(Entry entry, boolean fresh) {
        return new NoticeLine(
                entry.awardKey(),
                entry.kind(),
                entry.title(),
                entry.level(),
                entry.mode(),
                entry.day(),
                entry.hours(),
                entry.counted(),
                entry.notCounted(),
                fresh);
    }
}
