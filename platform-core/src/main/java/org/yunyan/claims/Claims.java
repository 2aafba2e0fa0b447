package org.yunyan.claims;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Hours from outside the catalogue (三(六)): what teachers claim and organisers post, and what became of it.
 *
 * <p>A claim is handed in, signed at each desk on its way by somebody who sits there and has signed it nowhere else, and becomes one
 * entry of the ledger when the county has signed. No certificate and no scan pays twice, for nobody.
 */
public final class Claims {

    private final ClaimStore claims;
    private final Looking looking;
    private final Filing filing;
    private final Reviewing reviewing;
    private final Posting posting;
    private final Overlaps overlaps;
    private final Desks desks;
    private final Telling telling;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(
            ClaimStore claims,
            Looking looking,
            Filing filing,
            Reviewing reviewing,
            Posting posting,
            Overlaps overlaps,
            Desks desks,
            Telling telling,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.looking = looking;
        this.filing = filing;
        this.reviewing = reviewing;
        this.posting = posting;
        this.overlaps = overlaps;
        this.desks = desks;
        this.telling = telling;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a claim of her own. */
    public Claim draft(Actor actor, ClaimKind kind) {
        return filing.draft(actor, kind);
    }

    /**
     * Keeps what she wrote so far.
     *
     * @param version of the claim that she changed
     * @throws Refused.Conflict when it was changed elsewhere meanwhile, or is with the reviewers
     * @throws Refused.Invalid when a text is too long
     */
    public Claim save(Actor actor, Id<Claim> claim, long version, ClaimDetails details) {
        return filing.save(actor, claim, version, details);
    }

    /**
     * Adds a file to her claim: a PDF of at most ten pages, a JPEG or a PNG, at most 10 MB.
     *
     * @throws Refused.Invalid when it is something else, cannot be read, or there are six already
     */
    public Claim attach(Actor actor, Id<Claim> claim, String fileName, InputStream content) {
        return filing.attach(actor, claim, fileName, content);
    }

    /** Takes a file away again; repeated, nothing happens. */
    public Claim detach(Actor actor, Id<Claim> claim, Id<Scan> scan) {
        return filing.detach(actor, claim, scan);
    }

    /**
     * Hands it in, for the first time or again with an answer.
     *
     * @throws Refused.Invalid with everything it lacks, or without an answer after it was returned
     * @throws Refused.Conflict when the certificate, a file or the same scan is claimed already: her own claim is named, that of
     *     somebody else is not
     */
    public Claim submit(Actor actor, Id<Claim> claim, long version, String answer) {
        return telling.deliver(filing.submit(actor, claim, version, answer));
    }

    /** Takes it back for good; a draft is deleted. */
    public Claim withdraw(Actor actor, Id<Claim> claim, long version) {
        return telling.deliver(filing.withdraw(actor, claim, version));
    }

    /** Her own claims, what changed last first. */
    public Page<Claim> mine(Actor actor, int offset, int limit) {
        return claims.of(actor.person(), offset, limit);
    }

    /**
     * A claim of her own, or one that she oversees as a reviewer.
     *
     * @throws Refused.Missing when there is none for her
     */
    public Claim claim(Actor actor, Id<Claim> id) {
        return looking.claim(actor, id);
    }

    /**
     * A file of a claim, for her and for whoever may review it at one of its desks; nobody else learns that there is one.
     *
     * @throws Refused.Missing when there is none for her
     */
    public StoredScan scan(Actor actor, Id<Claim> id, Id<Scan> scan) {
        return looking.scan(actor, id, scan);
    }

    /**
     * One page of a file as a picture, so that two papers can be laid side by side whatever they are stored as.
     *
     * @param page from 0
     * @return a JPEG
     * @throws Refused.Missing when there is none for her
     */
    public byte[] picture(Actor actor, Id<Claim> id, Id<Scan> scan, int page) {
        return looking.picture(actor, id, scan, page);
    }

    /** What it would do if it were approved today, and what speaks against it. */
    public Preview preview(Actor actor, Id<Claim> id) {
        return looking.preview(actor, id);
    }

    /** What lies on the days of each of these claims; nothing for those whose days are free. */
    public Map<Id<Claim>, List<Overlap>> overlaps(Actor actor, List<Claim> page) {
        return looking.overlaps(actor, page);
    }

    /** The claims that look like this one and that she may read as well. */
    public Map<Id<Claim>, Claim> resembling(Actor actor, Claim claim) {
        return looking.resembling(actor, claim);
    }

    /** What waits at her desks, longest first. */
    public Page<Claim> waiting(Actor actor, DeskFilter filter, int offset, int limit) {
        return claims.waiting(desks.of(actor), filter, offset, limit);
    }

    /** How many wait at her desks. */
    public long waiting(Actor actor) {
        return claims.waiting(desks.of(actor));
    }

    /**
     * Claims that stand so, of people under a unit, latest first.
     *
     * @throws Refused.Forbidden unless she reviews there
     */
    public Page<Claim> standing(
            Actor actor, Organisation unit, ClaimState state, DeskFilter filter, int offset, int limit) {
        return looking.standing(actor, unit, state, filter, offset, limit);
    }

    /** Whether she sits at the desk where it is, and may sign it. */
    public boolean maySign(Actor actor, Claim claim) {
        return claim.state() == ClaimState.IN_REVIEW
                && desks.sits(actor, claim)
                && !actor.person().equals(claim.person())
                && !claim.progress().signedElsewhere(actor.person())
                && !claim.progress().signedHere(actor.person());
    }

    /**
     * Signs it at the desk where it is. The last signature makes it an entry of the ledger.
     *
     * @param version of the claim that she looked at
     * @param note may be blank
     * @param apart the claims with papers that look alike and that she has found to be others; only the county is asked
     * @throws Refused.Forbidden when it is her own, she sits elsewhere, or has signed it before
     * @throws Refused.Conflict when somebody else was first, the same scan is paid or claimed by an earlier claim, or she has not
     *     looked at everything that looks alike
     */
    public Claim approve(Actor actor, Id<Claim> claim, long version, String note, Set<Id<Claim>> apart) {
        return telling.deliver(reviewing.approve(actor, claim, version, note, apart));
    }

    /**
     * Signs several at once, as far as nothing speaks against any of them; those with a flag, papers that look alike or overlapping
     * days are left for a closer look, as is what somebody else was first with.
     *
     * @param versions of the claims that she was shown
     * @return what was signed
     */
    public List<Claim> approveAll(Actor actor, Map<Id<Claim>, Long> versions) {
        List<Claim> signed = new ArrayList<>();
        versions.forEach((id, version) -> {
            Claim claim = claims.find(id).orElse(null);
            if (claim != null
                    && maySign(actor, claim)
                    && !claim.isFlagged()
                    && overlaps.of(claim).isEmpty()) {
                try {
                    signed.add(approve(actor, id, version, null, Set.of()));
                } catch (Refused.Conflict meanwhile) {
                    // Somebody was first, or something looks alike by now: it stays in the queue.
                }
            }
        });
        return signed;
    }

    /** Back to her. @throws Refused.Invalid without a reason; further as {@link #approve} */
    public Claim sendBack(Actor actor, Id<Claim> claim, long version, String reason) {
        return telling.deliver(reviewing.sendBack(actor, claim, version, reason));
    }

    /** No, for good. @throws Refused.Invalid without a reason; further as {@link #approve} */
    public Claim refuse(Actor actor, Id<Claim> claim, long version, String reason) {
        return telling.deliver(reviewing.refuse(actor, claim, version, reason));
    }

    /** For other rooms: while the flag holds it, the county has to sign twice. Nothing happens once it is decided. */
    public void hold(Id<Claim> claim, String flag) {
        reviewing.hold(claim, flag);
    }

    /** For other rooms: the flag is cleared; when the county has signed once and nothing else holds it, it is approved. */
    public void release(Id<Claim> claim, String flag) {
        telling.deliver(reviewing.release(claim, flag));
    }

    /** For other rooms: claims by id; unknown ones are left out. */
    public Map<Id<Claim>, Claim> find(List<Id<Claim>> ids) {
        return claims.find(ids);
    }

    /** For other rooms: the claims of a person, drafts among them, what changed last first. */
    public Page<Claim> of(Id<Person> person, int offset, int limit) {
        return claims.of(person, offset, limit);
    }

    /**
     * Takes evidence from an organiser's program. It waits for the county and is no credit; sent again with the same key and
     * content, it is the same claim.
     *
     * @throws Refused.Invalid when nobody has this number, or something is missing
     * @throws Refused.Conflict when the key has other content, or the certificate is claimed already
     */
    public Claim post(Actor machine, Poster poster, PostedEvidence evidence) {
        return telling.deliver(posting.post(machine, poster, evidence));
    }

    /** Tells every reviewer once a day how many claims wait for her. */
    public void remind() {
        Instant now = clock.instant();
        desks.waiting(claims.desks(), accounts)
                .forEach((reviewer, count) ->
                        events.publishEvent(new ClaimsWaiting(reviewer, count, Overlaps.day(now), now)));
    }

    /** Pays and tells what is still owed, for example after a crash. Called on start and every few seconds. */
    public void sweep() {
        telling.sweep();
    }
}
