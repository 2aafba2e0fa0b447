package org.yunyan.web.security;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;

/** Changes the password of whoever is signed in: here she stays, and everywhere else she is out with the next request. */
@Component
public final class OwnPassword {

    private final Accounts accounts;

    OwnPassword(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws org.yunyan.shared.Refused.Invalid when the current one is wrong or the next one too short or too long */
    public void change(Actor actor, String current, String next) {
        accounts.changePassword(actor, current, next);
        SecurityContext here = SecurityContextHolder.getContext();
        Authentication before = here.getAuthentication();
        if (before != null && before.getPrincipal() instanceof SignedPerson) {
            var person = new SignedPerson(accounts.account(actor.account()), before.getAuthorities());
            var now = UsernamePasswordAuthenticationToken.authenticated(person, null, before.getAuthorities());
            now.setDetails(before.getDetails());
            here.setAuthentication(now);
        }
    }
}
