package org.yunyan.certificates;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A certificate does not hold any more. Delivered at least once; {@code serial} and {@code state} tell a repetition.
 *
 * @param state {@link CertificateState#CORRECTED} or {@link CertificateState#REVOKED}
 * @param title of the course, or which year or years: {@code 2026—2030}
 * @param reason of the officers; null for a correction, whose reason is in the ledger
 */
public record CertificateChanged(
        Id<Person> person,
        Serial serial,
        CertificateState state,
        CertificateKind kind,
        String title,
        String reason,
        Instant at) {}
