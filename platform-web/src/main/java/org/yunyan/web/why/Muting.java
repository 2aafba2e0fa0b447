package org.yunyan.web.why;

import org.springframework.stereotype.Component;
import org.yunyan.identity.Actor;
import org.yunyan.recommendation.Recommendations;

/** Lets a reader mute a kind of reasons where she reads it; the same setting as among those of her messages. */
@Component
public final class Muting {

    private final Recommendations recommendations;
    private final Reasons reasons;

    Muting(Recommendations recommendations, Reasons reasons) {
        this.recommendations = recommendations;
        this.reasons = reasons;
    }

    /** Chips of reasons for one screen, which stay where they are when a kind is muted. */
    public ReasonChips chips(Actor reader) {
        return chips(reader, () -> {});
    }

    /** @param changed told when she has muted a kind or taken that back, for a screen that then suggests something else */
    public ReasonChips chips(Actor reader, Runnable changed) {
        return new ReasonChips(reader, recommendations, reasons, changed);
    }
}
