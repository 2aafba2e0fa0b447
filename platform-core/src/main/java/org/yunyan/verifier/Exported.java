package org.yunyan.verifier;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One exported ledger.
 *
 * @param last sequence of the last entry, as the file says
 * @param hash of the last entry, as the file says
 */
record Exported(
        String person,
        String pseudonym,
        List<Sealed> entries,
        long last,
        String hash,
        List<Sealed> anchors,
        List<Proof> proofs) {

    static final String FORMAT = "yunyan-ledger-1";
    private static final String SEQUENCE = "sequence";
    private static final String HASH = "hash";
    private static final String LEFT = "left:";
    private static final String STEP = "(left|right):[0-9a-f]{64}";

    /** That an anchor holds the ledger up to an entry. */
    record Proof(long anchor, long sequence, String hash, List<Object> path) {

        static Proof read(Map<String, Object> proof) {
            return new Proof(
                    Parts.number(proof, "anchor"),
                    Parts.number(proof, SEQUENCE),
                    Parts.text(proof, HASH),
                    Parts.list(proof, "path"));
        }
    }

    static Exported read(Map<String, Object> file) {
        Map<String, Object> head = Parts.object(file.get("head"), "head");
        return new Exported(
                Parts.text(file, "person"),
                Parts.text(file, "pseudonym"),
                Parts.lines(file, "entries"),
                Parts.number(head, SEQUENCE),
                Parts.text(head, HASH),
                Parts.lines(file, "anchors"),
                Parts.list(file, "proofs").stream()
                        .map(proof -> Proof.read(Parts.object(proof, "proofs")))
                        .toList());
    }

    /** @throws Broken at the first entry that is not as it was written, or that an anchor contradicts */
    void check(Roots roots) throws Broken {
        checkChain();
        roots.add(anchors);
        for (Proof proof : proofs) {
            checkProof(proof, roots.find(proof.anchor()));
        }
    }

    private void checkChain() throws Broken {
        String before = "";
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Sealed entry = entries.get(i);
            long place = i + 1L;
            if (entry.number(SEQUENCE) != place) {
                boolean elsewhere = entries.stream().anyMatch(other -> other.number(SEQUENCE) == place);
                throw new Broken(elsewhere ? "entry.order" : "entry.removed", place);
            }
            if (!entry.previous().equals(before) || !entry.good()) {
                throw new Broken("entry.edited", place);
            }
            if (!entry.value("person").equals(person) || !keys.add(entry.value("awardKey"))) {
                throw new Broken("entry.foreign", place);
            }
            before = entry.hash();
        }
        if (last != entries.size() || !hash.equals(before)) {
            throw new Broken("entry.removed", entries.size() + 1L);
        }
    }

    private void checkProof(Proof proof, Sealed anchor) throws Broken {
        if (anchor == null) {
            throw new Broken("anchor.missing", proof.anchor());
        }
        if (proof.sequence() < 1 || proof.sequence() > entries.size()) {
            throw new Broken("entry.removed", entries.size() + 1L);
        }
        if (!entries.get((int) proof.sequence() - 1).hash().equals(proof.hash())) {
            throw new Broken("entry.rewritten", proof.sequence());
        }
        if (!root(proof).equals(anchor.value("root"))) {
            throw new Broken("proof", proof.anchor());
        }
    }

    private String root(Proof proof) throws Broken {
        if (!pseudonym.equals(Sealed.hex(Sealed.sha256("yunyan:person:" + person)))) {
            throw new Broken("proof", proof.anchor());
        }
        String leaf = Sealed.text(List.of(
                new Sealed.Field("pseudonym", pseudonym),
                new Sealed.Field(SEQUENCE, String.valueOf(proof.sequence())),
                new Sealed.Field(HASH, proof.hash())));
        byte[] digest = Sealed.sha256("\0" + leaf);
        for (Object step : proof.path()) {
            if (!(step instanceof String side) || !side.matches(STEP)) {
                throw new Broken("proof", proof.anchor());
            }
            byte[] other = HexFormat.of().parseHex(side.substring(side.indexOf(':') + 1));
            var node = Sealed.fresh();
            node.update((byte) 1);
            node.update(side.startsWith(LEFT) ? other : digest);
            digest = node.digest(side.startsWith(LEFT) ? digest : other);
        }
        return Sealed.hex(digest);
    }

    /** @throws Broken when this is a later ledger of the same person, but does not begin with the other's entries */
    void goesOn(Exported earlier) throws Broken {
        for (int i = 0; i < earlier.entries.size(); i++) {
            if (i >= entries.size()) {
                return;
            }
            if (!entries.get(i).hash().equals(earlier.entries.get(i).hash())) {
                throw new Broken("entry.differs", i + 1L);
            }
        }
    }

    /** The day up to which anchors hold it; empty when none does. */
    String anchoredOn(Roots roots) {
        return proofs.isEmpty() ? "" : roots.find(proofs.getLast().anchor()).value("day");
    }

    /** Up to which entry anchors hold it. */
    long anchored() {
        return proofs.stream().mapToLong(Proof::sequence).max().orElse(0);
    }

    /** The sum of the credits that count. */
    String counted() {
        return entries.stream()
                .map(entry -> entry.value("counted"))
                .filter(counted -> counted.matches("-?\\d{1,12}(\\.\\d{1,4})?"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
    }
}
