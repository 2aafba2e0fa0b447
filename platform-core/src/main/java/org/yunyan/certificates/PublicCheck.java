package org.yunyan.certificates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.yunyan.shared.Credits;

/**
 * What anybody learns who has a serial number: whether the certificate holds and what was certified, and nothing private.
 *
 * @param maskedName the first character of the name, the others hidden: 王**
 * @param title of the course; null for a year or cycle
 * @param subject of a year its first calendar year; null otherwise
 * @param from first day of what was certified
 * @param until first day after it; of a course the day itself
 * @param entries how many are named
 * @param counted the credits that count
 * @param changedAt when it was corrected or withdrawn; null while it holds
 */
public record PublicCheck(
        Serial serial,
        CertificateState state,
        CertificateKind kind,
        String maskedName,
        String title,
        String subject,
        LocalDate from,
        LocalDate until,
        int entries,
        BigDecimal hours,
        Credits counted,
        Instant issuedAt,
        Instant changedAt) {

    static PublicCheck of(IssuedCertificate issued) {
        Certificate certificate = issued.certificate();
        return new PublicCheck(
                certificate.serial(),
                issued.state(),
                certificate.kind(),
                masked(certificate.name()),
                certificate.title(),
                certificate.kind() == CertificateKind.YEAR ? certificate.subject() : null,
                certificate.from(),
                certificate.until(),
                certificate.entries().size(),
                certificate.hours(),
                certificate.counted(),
                certificate.issuedAt(),
                changedAt(issued));
    }

    private static Instant changedAt(IssuedCertificate issued) {
        Certificate certificate = issued.certificate();
        return switch (issued.state()) {
            case VALID, SUPERSEDED -> null;
            case CORRECTED -> certificate.correctedAt();
            case REVOKED -> certificate.revocation().signatures().getLast().at();
        };
    }

    /** By characters as people count them, so that a rare one is not cut in two. */
    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
