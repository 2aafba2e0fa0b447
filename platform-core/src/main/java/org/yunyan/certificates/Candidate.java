package org.yunyan.certificates;

import java.time.LocalDate;
import org.yunyan.shared.Credits;

/**
 * What a person could have certified, and what is in its way.
 *
 * @param subject see {@link Certificate#subject()}
 * @param title of the course; null for a year or cycle
 * @param from first day of what would be certified
 * @param until first day after it; of a course the day itself
 * @param entries how many it has
 * @param settled how many of these are final; only these are certified
 * @param counted the credits of the final ones
 * @param lastSequence place in the ledger of the newest entry that is not final yet; 0 when all are
 * @param issued the certificate of exactly this, when there is one; null otherwise
 */
public record Candidate(
        CertificateKind kind,
        String subject,
        String title,
        LocalDate from,
        LocalDate until,
        int entries,
        int settled,
        Credits counted,
        long lastSequence,
        IssuedCertificate issued) {

    /** Whether a certificate can be asked for now. */
    public boolean ready() {
        return settled > 0 && issued == null;
    }
}
