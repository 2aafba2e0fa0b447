package org.yunyan.certificates;

import java.util.BitSet;

/**
 * A published list of which certificates do not hold any more (W3C Bitstring Status List).
 *
 * @param number of the list; each has room for {@link #PLACES} certificates
 * @param spoilt the places of those that were corrected or withdrawn
 */
public record StatusList(int number, BitSet spoilt) {

    /** The least that the standard allows, so that a single one cannot be told from the others. */
    public static final int PLACES = 131_072;

    /** Half of the places stay empty, so that a free one is found at once. */
    static final int FILLED = PLACES / 2;

    public StatusList {
        spoilt = (BitSet) spoilt.clone();
    }

    /** The whole list, 16 KiB: the first place is the highest bit of the first byte. */
    public byte[] bytes() {
        byte[] bytes = new byte[PLACES / Byte.SIZE];
        spoilt.stream().forEach(place -> bytes[place / Byte.SIZE] |= (byte) (0x80 >> place % Byte.SIZE));
        return bytes;
    }
}
