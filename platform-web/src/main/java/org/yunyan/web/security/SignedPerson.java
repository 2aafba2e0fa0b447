package org.yunyan.web.security;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.yunyan.identity.Account;
import org.yunyan.shared.Sha256;

/** Somebody who signed in by password, and by which one: once it is another, her session is over. */
final class SignedPerson extends User {

    private static final long serialVersionUID = 1L;

    private final String stamp;

    SignedPerson(Account account, Collection<? extends GrantedAuthority> authorities) {
        super(account.login(), "", authorities);
        this.stamp = stamp(account);
    }

    /** Whether the account is open and its password still the one she signed in with. */
    boolean isStillAs(Account account) {
        return account.active() && stamp.equals(stamp(account));
    }

    /** Of the hash, not the hash itself, since sessions may be written down. */
    private static String stamp(Account account) {
        return Sha256.hex(String.valueOf(account.passwordHash()));
    }
}
