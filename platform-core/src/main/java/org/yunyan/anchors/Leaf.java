package org.yunyan.anchors;

import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.credits.Head;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Seal;
import org.yunyan.shared.Sha256;

/**
 * The end of one ledger in the tree of one anchor. Never changed.
 *
 * @param id anchor and index, so that leaves lie in the order of their trees
 * @param index from 0
 */
record Leaf(@BsonId String id, long anchor, int index, Id<Person> person, long sequence, String hash) {

    static Leaf of(long anchor, int index, Head head) {
        return new Leaf(id(anchor, index), anchor, index, head.person(), head.sequence(), head.hash());
    }

    static String id(long anchor, int index) {
        return "%08d:%08d".formatted(anchor, index);
    }

    /** The leaf of the tree: it does not name the person. */
    byte[] digest() {
        return MerkleTree.leaf(new Seal()
                .with("pseudonym", pseudonym(person))
                .with("sequence", sequence)
                .with("hash", hash)
                .text());
    }

    /** Stands for the person where others may look; whoever knows her id can work it out. */
    static String pseudonym(Id<Person> person) {
        return Sha256.hex("yunyan:person:" + person);
    }
}
