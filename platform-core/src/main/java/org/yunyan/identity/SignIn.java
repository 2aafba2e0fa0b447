package org.yunyan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.yunyan.shared.Refused;

/** Checks passwords, and slows down who guesses them. */
final class SignIn {

    private static final int LONGEST_LOGIN = 64;

    /** Checked against when there is no account, so that the time of the answer does not tell. */
    private static final String DECOY = Password.hash("nobody");

    private final WrongTryStore tries;
    private final Clock clock;

    SignIn(WrongTryStore tries, Clock clock) {
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * Whether this is the login's password.
     *
     * @param hash null when nobody may sign in as this login
     * @throws Refused.Forbidden when the login has to wait
     */
    boolean proves(String login, String password, String hash) {
        if (login.isEmpty() || login.length() > LONGEST_LOGIN) {
            return false;
        }
        count(login);
        boolean right = Password.matches(password, hash == null ? DECOY : hash) && hash != null;
        if (right) {
            tries.forget(login);
        }
        return right;
    }

    void forget(String login) {
        tries.forget(login);
    }

    /** Ends, since every lost race is a try of somebody else, and after five of them the login waits. */
    private void count(String login) {
        boolean counted = false;
        while (!counted) {
            Instant now = clock.instant();
            WrongTries known = tries.of(login);
            if (known == null) {
                counted = tries.insert(WrongTries.first(login, now));
            } else {
                requireNoWait(known.remaining(now));
                counted = tries.replace(known, known.again(now));
            }
        }
    }

    private static void requireNoWait(Duration remaining) {
        if (remaining.isPositive()) {
            throw new Refused.Forbidden(
                    "refused.signIn.wait", Math.max(1, remaining.plusMillis(999).toSeconds()));
        }
    }
}
