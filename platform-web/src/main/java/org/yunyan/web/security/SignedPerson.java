package org.yunyan.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.yunyan.identity.Account;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(account.passwordHash()).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
