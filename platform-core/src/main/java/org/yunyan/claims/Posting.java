package org.yunyan.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.Sha256;

/** Takes evidence that an organiser's program posts: it becomes a claim that waits for the county, once for each of its keys. */
final class Posting {

    private static final int LONGEST_KEY = 100;

    private final ClaimStore claims;
    private final Filing filing;
    private final Desks desks;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    Posting(ClaimStore claims, Filing filing, Desks desks, People people, Accounts accounts, Clock clock) {
        this.claims = claims;
        this.filing = filing;
        this.desks = desks;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    Claim post(Actor machine, Poster poster, PostedEvidence evidence) {
        if (evidence.key() == null || evidence.key().isBlank() || evidence.key().length() > LONGEST_KEY) {
            throw new Refused.Invalid("refused.claims.key", LONGEST_KEY);
        }
        Claim posted = claim(poster, evidence);
        Claim there = claims.find(posted.id()).orElse(null);
        if (there != null) {
            return same(there, posted);
        }
        return switch (claims.insert(posted)) {
            case DONE -> {
                accounts.audit(machine, "evidence.post", posted.id().value(), poster.organiser());
                yield posted;
            }
            case STALE, TAKEN ->
                same(
                        claims.find(posted.id()).orElseThrow(() -> new Refused.Conflict("refused.claims.certificate")),
                        posted);
        };
    }

    private static Claim same(Claim there, Claim posted) {
        boolean same = there.person().equals(posted.person()) && there.details().equals(posted.details());
        if (!same) {
            throw new Refused.Conflict("refused.claims.keyUsed");
        }
        return there;
    }

    private Claim claim(Poster poster, PostedEvidence evidence) {
        Person person = evidence.number() == null
                ? null
                : people.byNumber(evidence.number().strip()).orElse(null);
        if (person == null) {
            throw new Refused.Invalid("refused.claims.number");
        }
        ClaimDetails details = evidence.details(poster);
        details.requireKeepable();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Review review =
                new Review(ReviewAct.POSTED, null, Id.of(poster.id()), poster.organiser(), null, null, null, now);
        Progress progress = Progress.draft(now)
                .submitted(
                        review,
                        List.of(ReviewStep.COUNTY),
                        desks.unit(person.path(), ReviewStep.COUNTY).orElseThrow());
        Claim claim = new Claim(
                Id.of("posted-"
                        + Sha256.hex(poster.id() + "\n" + evidence.key()).substring(0, 32)),
                person.id(),
                person.name(),
                person.path(),
                details,
                Proof.NONE.claimed(details.certificateKey(), List.of()),
                progress,
                poster.id(),
                0,
                now,
                now,
                1);
        List<ClaimLack> lacks = filing.lacks(claim);
        if (!lacks.isEmpty()) {
            throw new Refused.Invalid("refused.claims.lacks", lacks);
        }
        return claim;
    }
}
