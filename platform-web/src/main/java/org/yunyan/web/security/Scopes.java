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

    /** Posting evidence of what was done elsewhere; only for programs that an operator bound to an organiser. */
    static final String EVIDENCE = "evidence.write";

    private Scopes() {}

    /** Admits a token with that scope and nobody else: no person's browser. */
    static AuthorizationManager<RequestAuthorizationContext> needToken(String scope) {
        return (who, request) ->
                new AuthorizationDecision(who.get() instanceof JwtAuthenticationToken token && has(token, scope));
    }

    /** Admits a signed-in browser, and a token with that scope. */
    static AuthorizationManager<RequestAuthorizationContext> need(String scope) {
        return (who, request) -> {
            var authentication = who.get();
            boolean granted = authentication instanceof JwtAuthenticationToken token
                    ? has(token, scope)
                    : Doors.isSignedIn(authentication);
            return new AuthorizationDecision(granted);
        };
    }

    private static boolean has(JwtAuthenticationToken token, String scope) {
        return token.getAuthorities().stream()
                .anyMatch(authority -> ("SCOPE_" + scope).equals(authority.getAuthority()));
    }
}
