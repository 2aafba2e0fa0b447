package org.yunyan.messages;

import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.yunyan.claims.ClaimMoved;
import org.yunyan.claims.ClaimsWaiting;
import org.yunyan.claims.ReviewAct;

/** What was done with her claim becomes a message to her; what waits at a reviewer's desk becomes one line a day. */
final class TellingOfClaims {

    private static final String WORDS = "message.claim.";

    private final Messages messages;

    TellingOfClaims(Messages messages) {
        this.messages = messages;
    }

    /** What she did herself she knows; that her hours count is told by the ledger. */
    @EventListener
    void on(ClaimMoved moved) {
        if (moved.act() == ReviewAct.SUBMITTED || moved.act() == ReviewAct.WITHDRAWN || moved.isDecided()) {
            return;
        }
        String words = moved.act() == ReviewAct.APPROVED
                ? "passed." + moved.step().name().toLowerCase(Locale.ROOT)
                : moved.act().name().toLowerCase(Locale.ROOT);
        String claim = moved.claim().value();
        messages.send(Message.to(
                        moved.person(),
                        "claim:" + claim + ":" + moved.number(),
                        MessageKind.CLAIM,
                        claim,
                        moved.at(),
                        moved.title(),
                        moved.note() == null ? "" : moved.note())
                .saying(WORDS + words));
    }

    @EventListener
    void on(ClaimsWaiting waiting) {
        String day = waiting.day().toString();
        messages.send(Message.to(
                waiting.reviewer(),
                "claims:" + day,
                MessageKind.CLAIMS_WAITING,
                day,
                waiting.at(),
                String.valueOf(waiting.count())));
    }
}
