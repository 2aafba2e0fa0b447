package org.yunyan.claims;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** What a teacher does with her own claim. */
final class Filing {

    static final int MOST_FILES = 6;
    private static final int TRIES = 20;

    private final ClaimStore claims;
    private final PrintStore prints;
    private final ScanShelf shelf;
    private final Resembling resembling;
    private final Desks desks;
    private final People people;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    Filing(
            ClaimStore claims,
            PrintStore prints,
            ScanShelf shelf,
            Resembling resembling,
            Desks desks,
            People people,
            Accounts accounts,
            Ledger ledger,
            Clock clock) {
        this.claims = claims;
        this.prints = prints;
        this.shelf = shelf;
        this.resembling = resembling;
        this.desks = desks;
        this.people = people;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    Claim draft(Actor actor, ClaimKind kind) {
        if (!kind.isClaimed()) {
            throw new Refused.Invalid("refused.claims.kind");
        }
        Person person = people.person(actor.person());
        Instant now = now();
        Claim fresh = new Claim(
                Id.fresh(),
                person.id(),
                person.name(),
                person.path(),
                ClaimDetails.of(kind),
                Proof.NONE,
                Progress.draft(now),
                null,
                0,
                null,
                now,
                1);
        claims.insert(fresh);
        return fresh;
    }

    Claim save(Actor actor, Id<Claim> id, long version, ClaimDetails details) {
        Claim read = hers(actor, id, version);
        details.requireKeepable();
        if (details.kind() != read.details().kind()
                || details.role() != read.details().role()) {
            throw new Refused.Invalid("refused.claims.kind");
        }
        return details.equals(read.details()) ? read : write(read, read.saying(details, now()));
    }

    /** The file is kept and looked at first; then the claim gets it, whatever else is changed meanwhile. */
    Claim attach(Actor actor, Id<Claim> id, String name, InputStream content) {
        requireRoom(hers(actor, id));
        ScanShelf.Taken taken = shelf.take(name, content, now());
        prints.add(taken.looks().stream()
                .map(look -> Print.of(id, taken.scan().id(), look))
                .toList());
        return changed(actor, id, claim -> {
            requireRoom(claim);
            boolean there = claim.proof().scans().stream()
                    .anyMatch(scan -> scan.sha256().equals(taken.scan().sha256()));
            return there ? claim : claim.proving(claim.proof().with(taken.scan()), now());
        });
    }

    Claim detach(Actor actor, Id<Claim> id, Id<Scan> scan) {
        Claim changed = changed(
                actor,
                id,
                claim -> claim.proof().scan(scan).isEmpty()
                        ? claim
                        : claim.proving(claim.proof().without(scan), now()));
        prints.remove(id, scan);
        return changed;
    }

    /** What it lacks before it can be handed in. */
    List<ClaimLack> lacks(Claim claim) {
        LocalDate until = claim.details().until();
        List<ClaimLack> lacks = new ArrayList<>(claim.details().lacks(Overlaps.day(now())));
        if (until != null && ledger.academicYearOf(until).isEmpty()) {
            lacks.add(ClaimLack.NO_RULES);
        }
        if (claim.proof().scans().isEmpty() && claim.details().kind().isClaimed()) {
            lacks.add(ClaimLack.FILE);
        }
        return lacks;
    }

    /**
     * Hands it in. Whether number or files are taken is decided by the write itself; what looks alike is looked for before, so that
     * the same scan is not even taken, and after, so that of two at the same moment at least one knows of the other.
     */
    Claim submit(Actor actor, Id<Claim> id, long version, String answer) {
        Claim read = hers(actor, id, version);
        List<ClaimLack> lacks = lacks(read);
        if (!lacks.isEmpty()) {
            throw new Refused.Invalid("refused.claims.lacks", lacks);
        }
        requireAnswer(read, answer);
        List<Likeness> alike = resembling.of(read);
        refuseSame(actor, read, alike);
        Person person = people.person(actor.person());
        List<ReviewStep> way = desks.way(person.path(), actor);
        Instant now = now();
        Review review =
                new Review(ReviewAct.SUBMITTED, null, actor.person(), actor.name(), null, said(answer), null, now);
        Progress next = read.progress()
                .submitted(
                        review, way, desks.unit(person.path(), way.getFirst()).orElseThrow());
        Claim changed = read.belonging(person.path())
                .moved(next, read.proof().claimed(read.details().certificateKey(), alike), now);
        Claim written = write(read, changed);
        accounts.audit(actor, "claim.submit", id.value(), said(answer));
        return lookAgain(written);
    }

    Claim withdraw(Actor actor, Id<Claim> id, long version) {
        Claim read = hers(actor, id);
        requireVersion(read, version);
        if (read.state().isFinal()) {
            throw new Refused.Conflict("refused.claims.final");
        }
        if (read.progress().submitted() == null) {
            if (!claims.remove(read)) {
                throw new Refused.Conflict("refused.claims.stale");
            }
            read.proof().scans().forEach(scan -> prints.remove(id, scan.id()));
            return read;
        }
        Review review = new Review(ReviewAct.WITHDRAWN, null, actor.person(), actor.name(), null, null, null, now());
        Claim written = write(
                read,
                read.moved(
                        read.progress().ended(ClaimState.WITHDRAWN, review),
                        read.proof().freed(),
                        now()));
        accounts.audit(actor, "claim.withdraw", id.value(), null);
        return written;
    }

    /** With what looks alike by now; the version stays, since nobody has changed anything. */
    private Claim lookAgain(Claim claim) {
        List<Likeness> alike = resembling.of(claim);
        if (alike.equals(claim.proof().likenesses())) {
            return claim;
        }
        Claim seen = claim.proving(claim.proof().resembling(alike), claim.changed());
        return claims.replace(claim, seen) == ClaimStore.Written.DONE
                ? seen
                : claims.find(claim.id()).orElse(claim);
    }

    private static void requireAnswer(Claim claim, String answer) {
        if (claim.state() == ClaimState.RETURNED && said(answer) == null) {
            throw new Refused.Invalid("refused.claims.answer");
        }
        if (said(answer) != null && said(answer).length() > Reviewing.LONGEST_NOTE) {
            throw new Refused.Invalid("refused.claims.tooLong", Reviewing.LONGEST_NOTE);
        }
    }

    private void refuseSame(Actor actor, Claim claim, List<Likeness> alike) {
        for (Likeness likeness : alike) {
            if (likeness.same()) {
                claims.find(likeness.with()).ifPresent(other -> {
                    throw taken(claim, other, "refused.claims.scan");
                });
            }
        }
    }

    /** Her own is named, that of somebody else is not: only that there is one. */
    private static Refused.Conflict taken(Claim claim, Claim other, String key) {
        return other.person().equals(claim.person())
                ? new Refused.Conflict(
                        key + ".own", String.valueOf(other.details().title()))
                : new Refused.Conflict(key);
    }

    private Claim hers(Actor actor, Id<Claim> id, long version) {
        Claim claim = hers(actor, id);
        if (!claim.state().isHers()) {
            throw new Refused.Conflict("refused.claims.notHers");
        }
        requireVersion(claim, version);
        return claim;
    }

    private Claim hers(Actor actor, Id<Claim> id) {
        return claims.find(id)
                .filter(claim -> claim.person().equals(actor.person()))
                .orElseThrow(() -> new Refused.Missing("refused.claims.missing"));
    }

    private static void requireVersion(Claim claim, long version) {
        if (claim.version() != version) {
            throw new Refused.Conflict("refused.claims.stale");
        }
    }

    private static void requireRoom(Claim claim) {
        if (!claim.state().isHers()) {
            throw new Refused.Conflict("refused.claims.notHers");
        }
        if (claim.proof().scans().size() >= MOST_FILES) {
            throw new Refused.Invalid("refused.claims.file.count", MOST_FILES);
        }
    }

    private interface Change {
        Claim of(Claim claim);
    }

    private Claim changed(Actor actor, Id<Claim> id, Change change) {
        for (int i = 0; i < TRIES; i++) {
            Claim read = hers(actor, id);
            if (!read.state().isHers()) {
                throw new Refused.Conflict("refused.claims.notHers");
            }
            Claim changed = change.of(read);
            if (changed.equals(read) || claims.replace(read, changed) == ClaimStore.Written.DONE) {
                return changed;
            }
        }
        throw new Refused.Conflict("refused.claims.stale");
    }

    private Claim write(Claim read, Claim changed) {
        return switch (claims.replace(read, changed)) {
            case DONE -> changed;
            case STALE -> throw new Refused.Conflict("refused.claims.stale");
            case TAKEN -> throw takenBy(changed);
        };
    }

    private Refused.Conflict takenBy(Claim claim) {
        Optional<Claim> number = Optional.ofNullable(claim.proof().certificate())
                .flatMap(claims::withCertificate)
                .filter(other -> !other.id().equals(claim.id()));
        if (number.isPresent()) {
            return taken(claim, number.get(), "refused.claims.certificate");
        }
        return Optional.ofNullable(claim.proof().contents())
                .flatMap(claims::withContent)
                .map(other -> taken(claim, other, "refused.claims.file"))
                .orElseGet(() -> new Refused.Conflict("refused.claims.stale"));
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
