package org.yunyan.claims;

import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Id;

/**
 * How one page of a file looks, so that it is known again.
 *
 * @param id of the file, and the page's number
 * @param turns the fingerprint as the page lies, and turned by one, two and three quarters
 * @param bands the keys of all four under which it is found
 * @param small the page as {@link Alignment#SIDE} rows of gray values
 */
record Print(
        @BsonId String id,
        Id<Claim> claim,
        Id<Scan> scan,
        int page,
        List<Fingerprint> turns,
        List<Integer> bands,
        byte[] small) {

    static Print of(Id<Claim> claim, Id<Scan> scan, Look look) {
        List<Integer> bands = new ArrayList<>();
        look.turns().forEach(turn -> bands.addAll(turn.bands()));
        return new Print(
                scan + ":" + look.page(),
                claim,
                scan,
                look.page(),
                look.turns(),
                bands.stream().distinct().toList(),
                look.small().bytes());
    }

    Fingerprint upright() {
        return turns.getFirst();
    }

    /** The other page, turned as it fits this one best; null when no turn is near. */
    Gray turnedLike(Print other) {
        int nearest = Fingerprint.NEAR + 1;
        int turns = -1;
        for (int i = 0; i < other.turns.size(); i++) {
            int distance = upright().distance(other.turns.get(i));
            if (distance < nearest) {
                nearest = distance;
                turns = i;
            }
        }
        if (turns < 0) {
            return null;
        }
        Gray turned = other.picture();
        for (int i = 0; i < turns; i++) {
            turned = turned.turned();
        }
        return turned;
    }

    Gray picture() {
        return Gray.of(small, Alignment.SIDE);
    }

    /** What is taken from a page when its file comes. */
    record Look(int page, List<Fingerprint> turns, Gray small) {}
}
