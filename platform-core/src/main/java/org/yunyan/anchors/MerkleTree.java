package org.yunyan.anchors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.yunyan.shared.Sha256;

/** The Merkle tree of RFC 6962, section 2.1, over the digests of its leaves. */
final class MerkleTree {

    /**
     * Leaves whose own root is kept. A power of two, so that the tree over these roots is the whole tree, and a proof reads
     * this many leaves instead of all.
     */
    static final int BLOCK = 256;

    static final String LEFT = "left:";
    static final String RIGHT = "right:";

    private static final byte OF_A_LEAF = 0;
    private static final byte OF_A_NODE = 1;

    private MerkleTree() {}

    static byte[] leaf(String text) {
        MessageDigest digest = Sha256.fresh();
        digest.update(OF_A_LEAF);
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The root; that of no leaves is the digest of nothing. */
    static byte[] root(List<byte[]> leaves) {
        return switch (leaves.size()) {
            case 0 -> Sha256.fresh().digest();
            case 1 -> leaves.getFirst();
            default -> {
                int left = split(leaves.size());
                yield node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
            }
        };
    }

    /** What a leaf has to be hashed with on its way to the root, nearest first, each with its side. */
    static List<String> path(List<byte[]> leaves, int index) {
        if (leaves.size() <= 1) {
            return List.of();
        }
        int left = split(leaves.size());
        List<byte[]> before = leaves.subList(0, left);
        List<byte[]> behind = leaves.subList(left, leaves.size());
        boolean isLeft = index < left;
        List<String> path = new ArrayList<>(isLeft ? path(before, index) : path(behind, index - left));
        path.add(isLeft ? RIGHT + hex(root(behind)) : LEFT + hex(root(before)));
        return path;
    }

    /** Where the path leads from this leaf. */
    static String follow(byte[] leaf, List<String> path) {
        byte[] digest = leaf;
        for (String step : path) {
            byte[] other = HexFormat.of().parseHex(step.substring(step.indexOf(':') + 1));
            digest = step.startsWith(LEFT) ? node(other, digest) : node(digest, other);
        }
        return hex(digest);
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.fresh();
        digest.update(OF_A_NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
