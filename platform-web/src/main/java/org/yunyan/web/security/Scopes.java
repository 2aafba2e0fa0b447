package org.yunyan.web.security;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What a token lets its bearer do; a person in her browser needs none, her roles decide. */
final class Scopes {

    /** Everything that is a person's own: her study, her credits, her inbox. */
    static final String ME = "me";

    static final String CATALOGUE = "catalogue.read";
    static final String INSIGHT = "insight.read";

    private Scopes() {}

    /** Admits a signed-in browser, and a token with that scope. */
    static AuthorizationManager<RequestAuthorizationContext> need(String scope) {
        return (who, request) -> {
            var authentication = who.get();
            boolean granted = authentication instanceof JwtAuthenticationToken
                    ? authentication.getAuthorities().stream()
                            .anyMatch(authority -> ("SCOPE_" + scope).equals(authority.getAuthority()))
                    : Doors.isSignedIn(authentication);
            return new AuthorizationDecision(granted);
        };
    }
}
