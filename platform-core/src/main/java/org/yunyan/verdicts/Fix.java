package org.yunyan.verdicts;

import java.math.BigDecimal;
import java.util.List;
import org.yunyan.credits.Offer;

/**
 * The least training by hours that would still meet what is asked for, tried on the ledger's own rules.
 *
 * @param trainings each a kind of training with its hours; empty when nothing is missing
 * @param isEnough whether everything would be met then
 */
public record Fix(List<Offer> trainings, boolean isEnough) {

    public Fix {
        trainings = List.copyOf(trainings);
    }

    /** Hours of study (学时) in all. */
    public BigDecimal hours() {
        return trainings.stream().map(Offer::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
