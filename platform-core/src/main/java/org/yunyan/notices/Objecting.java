package org.yunyan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.yunyan.corrections.Correction;
import org.yunyan.corrections.Corrections;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.Sha256;

/** From a doubt to its decision. Nobody decides on her own row, nor on her own doubt. */
final class Objecting {

    private static final int LONGEST = 500;
    private static final int SHORT = 24;
    private static final int MOST_OBJECTIONS = 200;
    private static final int MOST_ANSWERS = 20;

    private final NoticeStore store;
    private final Corrections corrections;
    private final Clock clock;

    Objecting(NoticeStore store, Corrections corrections, Clock clock) {
        this.store = store;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** @param line the entry that is meant; null for the row as a whole */
    PublicNotice object(Actor actor, PublicNotice notice, NoticeRow row, NoticeLine line, String reason) {
        String words = words(reason, "refused.objection.reason");
        Objection fresh = new Objection(
                Id.of(Sha256.hex(row.person() + "\n" + (line == null ? "" : line.awardKey()) + "\n" + actor.person())
                        .substring(0, SHORT)),
                actor.person(),
                actor.name(),
                row.person(),
                row.name(),
                line == null ? null : line.awardKey(),
                line == null ? null : line.title(),
                words,
                now(),
                List.of(),
                null);
        return store.change(notice.id(), before -> {
            Optional<Objection> there = before.objection(fresh.id());
            if (there.isPresent()) {
                if (there.get().open()) {
                    return before;
                }
                throw new Refused.Conflict("refused.objection.decided");
            }
            if (!before.objectable(today())) {
                throw new Refused.Conflict("refused.objection.closed", before.closing());
            }
            if (before.objections().size() >= MOST_OBJECTIONS) {
                throw new Refused.Conflict("refused.objection.tooMany");
            }
            return before.objected(fresh, now());
        });
    }

    PublicNotice answer(Actor actor, PublicNotice notice, Id<Objection> id, Role as, String reply) {
        var answer =
                new Objection.Answer(actor.person(), actor.name(), as, now(), words(reply, "refused.objection.answer"));
        return store.change(notice.id(), before -> {
            Objection open = open(before, id);
            if (open.answers().size() >= MOST_ANSWERS) {
                throw new Refused.Conflict("refused.objection.tooMany");
            }
            return before.answered(open.answered(answer));
        });
    }

    /** @param taken the award that is to be taken back; null when nothing is */
    PublicNotice decide(
            Actor actor, PublicNotice notice, Id<Objection> id, Role as, boolean upheld, String taken, String why) {
        String words = words(why, "refused.objection.reason");
        Objection doubt = open(notice, id);
        if (actor.person().equals(doubt.by()) || actor.person().equals(doubt.person())) {
            throw new Refused.Forbidden("refused.objection.own");
        }
        // Proposing first: when the decision is lost in a crash, deciding again finds the same proposal.
        Id<Correction> correction = upheld && taken != null
                ? corrections.propose(actor, doubt.person(), taken, words).id()
                : null;
        Objection.Decision decision =
                new Objection.Decision(upheld, actor.person(), actor.name(), as, now(), words, correction);
        return store.change(
                notice.id(), before -> before.decided(open(before, id).decided(decision), now()));
    }

    /** The highest of her roles by which she looks after the school; empty when there is none. */
    static Optional<Role> roleOf(Actor actor, List<Id<Organisation>> path, Role... roles) {
        return List.of(roles).stream().filter(role -> actor.holds(path, role)).findFirst();
    }

    /** Whether this person may decide this one. */
    static boolean mayDecide(Actor actor, Objection doubt) {
        Id<Person> her = actor.person();
        return doubt.open() && !her.equals(doubt.by()) && !her.equals(doubt.person());
    }

    private static Objection open(PublicNotice notice, Id<Objection> id) {
        Objection found = notice.objection(id).orElseThrow(() -> new Refused.Missing("refused.objection.missing"));
        if (!found.open()) {
            throw new Refused.Conflict("refused.objection.decided");
        }
        return found;
    }

    private static String words(String text, String key) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new Refused.Invalid(key, LONGEST);
        }
        return plain;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
