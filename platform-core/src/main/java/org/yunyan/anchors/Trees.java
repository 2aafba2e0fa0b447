package org.yunyan.anchors;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The trees of the anchors as they are stored, block by block. */
final class Trees {

    private final AnchorStore anchors;
    private final LeafStore leaves;

    Trees(AnchorStore anchors, LeafStore leaves) {
        this.anchors = anchors;
        this.leaves = leaves;
    }

    static List<byte[]> digests(List<String> roots) {
        return roots.stream().map(HexFormat.of()::parseHex).toList();
    }

    static String root(List<Leaf> block) {
        return MerkleTree.hex(MerkleTree.root(block.stream().map(Leaf::digest).toList()));
    }

    /** The way from a leaf to the root of its anchor. */
    Inclusion inclusion(Leaf leaf, Anchor anchor) {
        int block = leaf.index() / MerkleTree.BLOCK;
        List<byte[]> near = leaves.of(leaf.anchor(), block * MerkleTree.BLOCK, MerkleTree.BLOCK).stream()
                .map(Leaf::digest)
                .toList();
        List<byte[]> far = digests(anchors.blocks(leaf.anchor()));
        List<String> path = new ArrayList<>(MerkleTree.path(near, leaf.index() % MerkleTree.BLOCK));
        path.addAll(MerkleTree.path(far, block));
        return new Inclusion(leaf.anchor(), anchor.day(), leaf.index(), leaf.sequence(), leaf.hash(), path);
    }

    /** Whether an anchor is sealed well and its root is that of its leaves, all of which are read. */
    boolean good(Anchor anchor) {
        List<byte[]> roots = new ArrayList<>();
        long count = 0;
        List<Leaf> block = leaves.of(anchor.number(), 0, MerkleTree.BLOCK);
        while (!block.isEmpty()) {
            for (Leaf leaf : block) {
                if (leaf.index() != count++) {
                    return false;
                }
            }
            roots.add(MerkleTree.root(block.stream().map(Leaf::digest).toList()));
            block = leaves.of(anchor.number(), (int) count, MerkleTree.BLOCK);
        }
        return anchor.good()
                && count == anchor.heads()
                && MerkleTree.hex(MerkleTree.root(roots)).equals(anchor.root());
    }
}
