package org.yunyan.anchors;

import java.time.Instant;
import java.util.List;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Head;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * A whole ledger as a file that can be checked without the platform: {@code docs/ledger-format.md}.
 *
 * @param format {@link #FORMAT}
 * @param holder her name, for people; nothing seals it
 * @param exported when the file was made
 * @param head where the ledger ended then
 */
public record LedgerFile(
        String format,
        Id<Person> person,
        String pseudonym,
        String holder,
        Instant exported,
        List<SealedLine> entries,
        End head,
        List<SealedLine> anchors,
        List<Inclusion> proofs) {

    /** Name and version of the format. */
    public static final String FORMAT = "yunyan-ledger-1";

    /** Sequence and hash of the last entry. */
    public record End(long sequence, String hash) {}

    static LedgerFile of(Person holder, List<Entry> entries, LedgerProof proof, Instant now) {
        Head head = entries.isEmpty()
                ? new Head(holder.id(), 0, "")
                : new Head(
                        holder.id(),
                        entries.getLast().sequence(),
                        entries.getLast().hash());
        return new LedgerFile(
                FORMAT,
                holder.id(),
                proof.pseudonym(),
                holder.name(),
                now,
                entries.stream()
                        .map(entry -> SealedLine.of(entry.previous(), entry.hash(), entry.written(holder.id())))
                        .toList(),
                new End(head.sequence(), head.hash()),
                proof.anchors(),
                proof.proofs());
    }
}
