package org.yunyan.certificates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * What was certified to one person: the entries with their hashes, as they stood on the day of issue. It never changes; what
 * happens to it later is kept beside it.
 *
 * @param id its {@link #serial()} without dashes
 * @param matter tells the same request: person, kind, subject and the hashes of all entries
 * @param subject the award key, the first calendar year of the academic year, or the id of the cycle's rules
 * @param name of the person on the day of issue
 * @param school where she was employed then
 * @param title of the course; of a year or cycle null
 * @param from first day of what is certified
 * @param until first day after it; of a course the day itself
 * @param entries by their place in the ledger
 * @param statusList number of the published list that tells whether it still holds
 * @param statusIndex its place there, at random so that neighbours say nothing
 * @param spoilt whether that list says it does not hold any more
 * @param correctedAt when an entry it names was taken back; null while none was
 * @param revocation proposed or done; null when nobody asks for it
 * @param proposed whether the revocation waits for its second signature
 * @param pending whether the person has still to be told
 */
public record Certificate(
        @BsonId Id<Certificate> id,
        String matter,
        Id<Person> person,
        CertificateKind kind,
        String subject,
        String name,
        String school,
        String title,
        LocalDate from,
        LocalDate until,
        List<CertifiedEntry> entries,
        Instant issuedAt,
        int statusList,
        int statusIndex,
        boolean spoilt,
        Instant correctedAt,
        Revocation revocation,
        boolean proposed,
        boolean pending) {

    public Certificate {
        entries = List.copyOf(entries);
    }

    public Serial serial() {
        return new Serial(id.value());
    }

    public BigDecimal hours() {
        return entries.stream().map(CertifiedEntry::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The credits that count. */
    public Credits counted() {
        return entries.stream().map(CertifiedEntry::counted).reduce(Credits.ZERO, Credits::plus);
    }

    /** Whether two officers have withdrawn it. */
    public boolean revoked() {
        return revocation != null && revocation.done();
    }
}
