package org.yunyan.skills;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * Everything that shows what one person can do; bounded, so that it stays one small document.
 *
 * @param version counts the changes and guards each of them
 */
record EvidenceBook(@BsonId Id<Person> person, List<Evidence> pieces, long version) {

    /** More pieces for one skill than this prove nothing further; the oldest give way. */
    static final int MOST_PER_SKILL = 40;

    /** Five years, the length of a cycle: what was shown one cycle ago speaks half as strongly. */
    private static final Duration HALF_LIFE = Duration.ofDays(1826);

    EvidenceBook {
        pieces = List.copyOf(pieces);
    }

    static EvidenceBook empty(Id<Person> person) {
        return new EvidenceBook(person, List.of(), 0);
    }

    /** The same book when all of it is known already. */
    EvidenceBook with(List<Evidence> further) {
        List<Evidence> merged = new ArrayList<>(pieces);
        for (Evidence piece : further) {
            merged.removeIf(piece::replaces);
            merged.add(piece);
        }
        List<Evidence> kept = merged.stream().collect(Collectors.groupingBy(Evidence::skill)).values().stream()
                .flatMap(ofSkill -> ofSkill.stream()
                        .sorted(Comparator.comparing(Evidence::at).reversed())
                        .limit(MOST_PER_SKILL))
                .sorted(Comparator.comparing(Evidence::at)
                        .thenComparing(Evidence::skill)
                        .thenComparing(Evidence::source)
                        .thenComparing(Evidence::ref))
                .toList();
        return kept.equals(pieces) ? this : new EvidenceBook(person, kept, version + 1);
    }

    /** What each piece is worth at this instant, newest first, by skill. */
    Map<Id<Skill>, List<Growth.Proof>> proofs(Instant now) {
        return pieces.reversed().stream()
                .map(piece -> new Growth.Proof(piece, strength(piece, now)))
                .collect(Collectors.groupingBy(proof -> proof.evidence().skill()));
    }

    /** The level that the proofs for one skill add up to, from 0 to 4. */
    static double level(List<Growth.Proof> proofs) {
        double level = 0;
        for (int step = 0; step < Skill.HIGHEST; step++) {
            int below = step;
            double proven = proofs.stream()
                    .mapToDouble(proof ->
                            proof.strength() * Math.clamp(proof.evidence().level() - below, 0.0, 1.0))
                    .sum();
            level += Math.min(1, proven);
        }
        return level;
    }

    private static double strength(Evidence piece, Instant now) {
        double age = Math.max(0, Duration.between(piece.at(), now).toMillis());
        return piece.source().trust() * Math.pow(0.5, age / HALF_LIFE.toMillis());
    }
}
