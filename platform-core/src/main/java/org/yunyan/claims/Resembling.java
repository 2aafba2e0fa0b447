package org.yunyan.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.shared.Id;

/**
 * Finds claims whose papers look like those of a claim. An index gives what may be alike, laying the small pictures upon each other
 * says whether it is, and only for what then looks the same the two files themselves are compared.
 */
final class Resembling {

    /** So many of what may be alike are laid upon each other, those first that fit best as they are. */
    private static final int ALIGNED = 40;

    private static final int SHOWN = 6;
    private static final int COMPARED = 4;

    /** Stored, scaled or lightened otherwise, a page has more than this in common with itself. */
    private static final double NEARLY_ONE = 0.98;

    private final PrintStore prints;
    private final ClaimStore claims;
    private final ScanShelf shelf;

    Resembling(PrintStore prints, ClaimStore claims, ScanShelf shelf) {
        this.prints = prints;
        this.claims = claims;
        this.shelf = shelf;
    }

    private record Found(Print mine, Print theirs, double alike) {}

    /** What looks alike among the claims that were handed in and neither refused nor withdrawn, most alike first. */
    List<Likeness> of(Claim claim) {
        Map<Id<Claim>, Found> nearest = new HashMap<>();
        for (Print mine : prints.of(claim.id())) {
            if (claim.proof().scan(mine.scan()).isPresent()) {
                alike(mine)
                        .forEach(found -> nearest.merge(
                                found.theirs().claim(),
                                found,
                                (one, other) -> one.alike() >= other.alike() ? one : other));
            }
        }
        List<Likeness> likenesses = new ArrayList<>();
        for (Found found : nearest.values().stream()
                .sorted(Comparator.comparingDouble(Found::alike).reversed())
                .limit(SHOWN)
                .toList()) {
            likeness(claim, found, likenesses.size() < COMPARED).ifPresent(likenesses::add);
        }
        return likenesses;
    }

    private List<Found> alike(Print mine) {
        Gray page = mine.picture();
        List<Found> near = new ArrayList<>();
        for (Print theirs : prints.near(mine.upright())) {
            Gray turned = theirs.claim().equals(mine.claim()) ? null : mine.turnedLike(theirs);
            if (turned != null) {
                near.add(new Found(mine, theirs, Alignment.plain(page, turned)));
            }
        }
        near.sort(Comparator.comparingDouble(Found::alike).reversed());
        Map<Id<Claim>, Claim> live = live(near);
        return near.stream()
                .filter(found -> live.containsKey(found.theirs().claim()))
                .limit(ALIGNED)
                .map(found -> new Found(mine, found.theirs(), Alignment.best(page, mine.turnedLike(found.theirs()))))
                .filter(found -> found.alike() >= Alignment.ALIKE)
                .toList();
    }

    /** Of so many that drafts and refused ones among them do not push the others out. */
    private Map<Id<Claim>, Claim> live(List<Found> near) {
        Map<Id<Claim>, Claim> live = claims.find(near.stream()
                .map(found -> found.theirs().claim())
                .distinct()
                .limit(ALIGNED * 4L)
                .toList());
        live.values().removeIf(other -> !other.progress().isLive());
        return live;
    }

    private Optional<Likeness> likeness(Claim claim, Found found, boolean compared) {
        Optional<Scan> mine = claim.proof().scan(found.mine().scan());
        Optional<Scan> theirs = claims.find(found.theirs().claim())
                .flatMap(other -> other.proof().scan(found.theirs().scan()));
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        boolean same = compared
                && found.alike() >= NEARLY_ONE
                && SamePicture.is(
                        shelf.prepared(mine.get()).get(found.mine().page()),
                        shelf.prepared(theirs.get()).get(found.theirs().page()));
        return Optional.of(new Likeness(
                found.theirs().claim(),
                mine.get().id(),
                theirs.get().id(),
                (int) Math.round(found.alike() * 100),
                same));
    }
}
