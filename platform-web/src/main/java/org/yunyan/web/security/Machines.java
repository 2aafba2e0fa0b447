package org.yunyan.web.security;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.shared.Id;

/** Programs that ask for themselves (client credentials): they read what their scopes allow and are nobody's record. */
@Component
final class Machines {

    /** Marks a token that no person stands behind. */
    static final String CLAIM = "machine";

    private static final String READS_FIGURES = "SCOPE_insight.read";

    private final People people;

    Machines(People people) {
        this.people = people;
    }

    static boolean isMachine(Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                && Boolean.TRUE.equals(token.getToken().getClaimAsBoolean(CLAIM));
    }

    /** Sees the figures of the whole county when its scopes say so; writes nothing, since the API asks for people there. */
    Actor actor(Authentication authentication) {
        boolean figures = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(READS_FIGURES::equals);
        List<Grant> grants =
                figures ? List.of(new Grant(Role.SUPERVISOR, people.county().id())) : List.of();
        String name = authentication.getName();
        return new Actor(Id.of("machine:" + name), Id.of("machine:" + name), name, grants);
    }
}
