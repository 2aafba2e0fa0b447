package org.yunyan.web.security;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;

/**
 * The one place where whoever is signed in, by whatever door, becomes an {@link Actor}. Read anew each time, so that a role
 * that was taken away is gone with the next request.
 */
@Component
public final class CurrentActor {

    private final Accounts accounts;
    private final Machines machines;

    CurrentActor(Accounts accounts, Machines machines) {
        this.accounts = accounts;
        this.machines = machines;
    }

    /**
     * Who is signed in on this thread.
     *
     * @throws Refused.Forbidden {@code refused.signedOut} when nobody is, or her account was closed
     */
    public Actor get() {
        return find().orElseThrow(() -> new Refused.Forbidden("refused.signedOut"));
    }

    /** Who is signed in on this thread, if anybody. */
    public Optional<Actor> find() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whom this authentication stands for, if anybody. */
    public Optional<Actor> of(Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Machines.isMachine(authentication)
                ? Optional.of(machines.actor(authentication))
                : accounts.actor(authentication.getName());
    }

    /** Whether a program asks for itself and no person stands behind the token. */
    public static boolean isMachine(Authentication authentication) {
        return Machines.isMachine(authentication);
    }
}
