package org.yunyan.web.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.shared.Refused;

/**
 * Signs in by login and password. The accounts themselves check, count wrong tries and make a login wait; what they say no
 * with goes on to the sign-in page as the message of the failure.
 */
@Component
final class PasswordSignIn implements AuthenticationProvider {

    private static final String WAIT = "refused.signIn.wait";

    private final Accounts accounts;

    PasswordSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName();
        try {
            accounts.signIn(login, String.valueOf(attempt.getCredentials()));
        } catch (Refused no) {
            throw no.key().equals(WAIT)
                    ? new LockedException(String.valueOf(no.arguments().getFirst()), no)
                    : new BadCredentialsException(no.key(), no);
        }
        return accounts.account(login)
                .map(PasswordSignIn::signedIn)
                .orElseThrow(() -> new BadCredentialsException(login));
    }

    /** With the time at which she proved who she is: tokens tell it on. */
    private static Authentication signedIn(Account account) {
        UserDetails person = SignedIn.of(account);
        List<GrantedAuthority> authorities = new ArrayList<>(person.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        return new UsernamePasswordAuthenticationToken(person, null, authorities);
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
