package org.yunyan.web.security;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.yunyan.identity.Account;

/** What a session remembers of an account: its login and which views its roles open. Rights are read anew each time. */
final class SignedIn {

    private SignedIn() {}

    static UserDetails of(Account account) {
        return new SignedPerson(account, authorities(account));
    }

    static Collection<? extends GrantedAuthority> authorities(Account account) {
        Set<GrantedAuthority> roles = account.grants().stream()
                .map(grant -> new SimpleGrantedAuthority("ROLE_" + grant.role().name()))
                .collect(Collectors.toSet());
        return roles;
    }
}
