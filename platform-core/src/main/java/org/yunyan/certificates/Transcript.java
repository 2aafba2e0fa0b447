package org.yunyan.certificates;

import java.time.LocalDate;
import java.util.List;
import org.yunyan.credits.Verification;
import org.yunyan.shared.Credits;

/**
 * The credits of one person in one cycle, as a program reads them.
 *
 * @param number her staff number
 * @param cycle id of the cycle's rules
 * @param from first day of the cycle
 * @param until first day after it
 * @param settled sum of the counted credits that are final
 * @param open sum of those whose public notice has not ended
 * @param ledger whether her ledger is as it was written
 */
public record Transcript(
        String number,
        String name,
        String school,
        String cycle,
        LocalDate from,
        LocalDate until,
        Credits settled,
        Credits open,
        List<Row> rows,
        Verification ledger) {

    public Transcript {
        rows = List.copyOf(rows);
    }

    /** An award that was not taken back, and whether it is final. */
    public record Row(CertifiedEntry entry, boolean settled) {}
}
