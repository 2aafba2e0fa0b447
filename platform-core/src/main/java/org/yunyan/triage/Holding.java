package org.yunyan.triage;

import java.util.List;
import org.yunyan.claims.Claim;
import org.yunyan.claims.Claims;
import org.yunyan.identity.Signature;
import org.yunyan.notices.Notices;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Lets what a flag is about need two signatures until the flag is settled. Repeated, nothing more happens. */
final class Holding {

    private static final String CLAIM = "claim:";
    private static final int SIGNATURES = 2;

    private final Claims claims;
    private final Notices notices;

    Holding(Claims claims, Notices notices) {
        this.claims = claims;
        this.notices = notices;
    }

    void hold(Flag flag) {
        String why = flag.id().value();
        for (Held held : flag.holds()) {
            if (held.kind() == Held.Kind.CLAIM) {
                claims.hold(Id.<Claim>of(held.key()), why);
            }
            try {
                notices.hold(held.person(), awardKey(held), why);
            } catch (Refused.Missing notThereYet) {
                // It is held when it becomes an entry.
            }
        }
    }

    /** Those who have settled the flag let everything go. */
    void release(Flag flag) {
        String why = flag.id().value();
        int count = flag.opinions().size();
        List<Signature> signatures = flag.opinions().subList(count - SIGNATURES, count).stream()
                .map(Opinion::signature)
                .toList();
        for (Held held : flag.holds()) {
            if (held.kind() == Held.Kind.CLAIM) {
                claims.release(Id.<Claim>of(held.key()), why);
            }
            notices.release(held.person(), awardKey(held), why, signatures);
        }
    }

    private static String awardKey(Held held) {
        return held.kind() == Held.Kind.CLAIM ? CLAIM + held.key() : held.key();
    }
}
