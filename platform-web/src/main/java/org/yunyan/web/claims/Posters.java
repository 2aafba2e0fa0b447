package org.yunyan.web.claims;

import org.springframework.stereotype.Component;
import org.yunyan.claims.Poster;
import org.yunyan.identity.Actor;
import org.yunyan.organisers.Organisers;
import org.yunyan.shared.Refused;
import org.yunyan.web.wiring.Settings;

/** The programs that may post for an organiser: those of the settings, and those that an operator has let in. */
@Component
final class Posters {

    private final Organisers organisers;
    private final Settings settings;

    Posters(Organisers organisers, Settings settings) {
        this.organisers = organisers;
        this.settings = settings;
    }

    /** @throws Refused.Forbidden when this program posts for nobody, or was shut out */
    Poster of(Actor machine) {
        return settings.posters().stream()
                .filter(known -> known.clientId().equals(machine.name()))
                .map(known -> new Poster(known.clientId(), known.organiser()))
                .findFirst()
                .or(() -> organisers
                        .posting(machine.name())
                        .map(one -> new Poster(one.id().value(), one.name())))
                .orElseThrow(() -> new Refused.Forbidden("refused.claims.poster"));
    }
}
