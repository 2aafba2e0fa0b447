package org.yunyan.certificates;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Entry;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * An entry of the ledger as it was when it was certified.
 *
 * @param sequence its place in the person's ledger
 * @param hash that sealed it there
 * @param year academic year it belongs to
 * @param hours of study (学时)
 * @param credits what the hours amount to
 * @param counted what of it counts
 * @param ruleVersion the version of the rule under which it was converted
 */
public record CertifiedEntry(
        long sequence,
        String hash,
        String awardKey,
        String title,
        int year,
        LocalDate day,
        TrainingLevel level,
        TrainingMode mode,
        BigDecimal hours,
        Credits credits,
        Credits counted,
        Id<RuleSet> rule,
        int ruleVersion,
        String clause) {

    static CertifiedEntry of(Entry entry) {
        return new CertifiedEntry(
                entry.sequence(),
                entry.hash(),
                entry.awardKey(),
                entry.title(),
                entry.year(),
                entry.day(),
                entry.level(),
                entry.mode(),
                entry.hours(),
                entry.credits(),
                entry.counted(),
                entry.rule(),
                entry.ruleVersion(),
                entry.clause());
    }
}
