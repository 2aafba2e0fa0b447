package org.yunyan.anchors;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Seal;

/**
 * The county's anchor of one day: the root over the ends of all ledgers that had gone on since the anchor before.
 *
 * @param number counts up from 1
 * @param day in China; everything entered until its end is in
 * @param heads how many ledgers had gone on
 * @param root of their Merkle tree (RFC 6962), in hexadecimal digits
 * @param previous hash of the anchor before; empty for the first
 * @param hash over the previous hash and everything that is written here
 * @param at when it was made
 */
public record Anchor(
        @BsonId long number, LocalDate day, long heads, String root, String previous, String hash, Instant at) {

    static Anchor sealed(long number, LocalDate day, long heads, String root, String previous, Instant at) {
        Anchor open = new Anchor(number, day, heads, root, previous, "", at);
        return new Anchor(number, day, heads, root, previous, open.written().after(previous), at);
    }

    /** What the hash is made of, field by field in its order. */
    Seal written() {
        return new Seal()
                .with("number", number)
                .with("day", day)
                .with("heads", heads)
                .with("root", root)
                .with("at", at.toEpochMilli());
    }

    /** Whether the hash is that of what is written. */
    boolean good() {
        return written().after(previous).equals(hash);
    }

    SealedLine line() {
        return SealedLine.of(previous, hash, written());
    }
}
