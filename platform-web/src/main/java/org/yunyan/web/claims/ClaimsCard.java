package org.yunyan.web.claims;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.yunyan.claims.Claims;
import org.yunyan.identity.Actor;
import org.yunyan.web.registry.RegistryCard;

/** The review desk among the matters of the registry. */
@Component
final class ClaimsCard implements RegistryCard {

    private static final int PLACE = 10;

    private final Claims claims;

    ClaimsCard(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public OptionalLong waiting(Actor actor) {
        return OptionalLong.of(claims.waiting(actor));
    }
}
