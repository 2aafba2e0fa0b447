package org.yunyan.claims;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.credits.Foretold;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.rules.EvidenceRow;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** Who sees which claims, their files, and what each would do. */
final class Looking {

    private final ClaimStore claims;
    private final ScanShelf shelf;
    private final Filing filing;
    private final Overlaps overlaps;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Looking(
            ClaimStore claims,
            ScanShelf shelf,
            Filing filing,
            Overlaps overlaps,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.shelf = shelf;
        this.filing = filing;
        this.overlaps = overlaps;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    Claim claim(Actor actor, Id<Claim> id) {
        return claims.find(id)
                .filter(claim -> Desks.mayRead(actor, claim))
                .orElseThrow(() -> new Refused.Missing("refused.claims.missing"));
    }

    StoredScan scan(Actor actor, Id<Claim> id, Id<Scan> scan) {
        Claim claim = claim(actor, id);
        StoredScan stored = claim.proof()
                .scan(scan)
                .map(found -> new StoredScan(found, shelf.file(found)))
                .orElseThrow(() -> new Refused.Missing("refused.claims.missing"));
        if (!actor.person().equals(claim.person())) {
            events.publishEvent(new ScanOpened(id, actor.person(), clock.instant()));
        }
        return stored;
    }

    byte[] picture(Actor actor, Id<Claim> id, Id<Scan> scan, int page) {
        StoredScan stored = scan(actor, id, scan);
        if (page < 0 || page >= stored.scan().pages()) {
            throw new Refused.Missing("refused.claims.missing");
        }
        return Pages.jpeg(stored.file(), stored.scan().type(), page);
    }

    Preview preview(Actor actor, Id<Claim> id) {
        Claim claim = claim(actor, id);
        EvidenceRow row = claim.details().evidence(claim.awardKey());
        boolean ruled = row != null && ledger.academicYearOf(row.day()).isPresent();
        Foretold foretold = ruled ? ledger.foretell(claim.person(), row) : null;
        return new Preview(
                filing.lacks(claim),
                ruled ? foretold.effect() : null,
                ruled ? foretold.steps() : List.of(),
                overlaps.of(claim));
    }

    Map<Id<Claim>, List<Overlap>> overlaps(Actor actor, List<Claim> page) {
        Map<Id<Claim>, List<Overlap>> found = new HashMap<>();
        page.stream().filter(claim -> Desks.mayRead(actor, claim)).forEach(claim -> {
            List<Overlap> there = overlaps.of(claim);
            if (!there.isEmpty()) {
                found.put(claim.id(), there);
            }
        });
        return found;
    }

    Map<Id<Claim>, Claim> resembling(Actor actor, Claim claim) {
        Map<Id<Claim>, Claim> others = claims.find(
                claim.proof().likenesses().stream().map(Likeness::with).toList());
        others.values().removeIf(other -> !Desks.mayRead(actor, other));
        return others;
    }

    Page<Claim> standing(Actor actor, Organisation unit, ClaimState state, DeskFilter filter, int offset, int limit) {
        if (state == ClaimState.DRAFT || !actor.holds(unit.path(), Role.SCHOOL_ADMIN, Role.SUPERVISOR, Role.OFFICER)) {
            throw new Refused.Forbidden("refused.unit");
        }
        return claims.standing(unit.parent() == null ? null : unit.id(), state, filter, offset, limit);
    }
}
