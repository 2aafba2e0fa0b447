package org.yunyan.identity;

import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * The way in for one person.
 *
 * @param login unique, in lower case; teachers from a roster have their staff number
 * @param passwordHash from {@link Password#hash}; null while no password was issued, or when an outside provider signs her in
 * @param grants what she is and where
 * @param active false when she may no longer sign in
 */
public record Account(
        @BsonId Id<Account> id,
        String login,
        String passwordHash,
        Id<Person> person,
        List<Grant> grants,
        boolean active,
        Preferences preferences) {

    public Account {
        login = normalised(login);
        grants = List.copyOf(grants);
        preferences = preferences == null ? Preferences.DEFAULT : preferences;
    }

    /** An active account with default preferences. */
    public static Account of(Id<Account> id, String login, String passwordHash, Id<Person> person, List<Grant> grants) {
        return new Account(id, login, passwordHash, person, grants, true, Preferences.DEFAULT);
    }

    static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** Hides the hash, since records end up in logs. */
    @Override
    public String toString() {
        return "Account[" + id + ", " + login + ", " + grants + ", active=" + active + "]";
    }
}
