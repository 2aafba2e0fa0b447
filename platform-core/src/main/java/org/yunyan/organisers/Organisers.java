package org.yunyan.organisers;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * The organisers whose programs may post evidence, looked after by operators. A secret is shown once and kept as its hash; whoever
 * was shut out stays on the list, so that it is known who once spoke for whom.
 */
public final class Organisers {

    private static final Pattern CLIENT = Pattern.compile("[a-z][a-z0-9-]{2,39}");
    private static final int LONGEST = 100;
    private static final int SECRET_BYTES = 32;

    private final OrganiserStore store;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Organisers(OrganiserStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * All of them by id, also those that were shut out.
     *
     * @throws Refused.Forbidden unless she is an operator
     */
    public List<Organiser> all(Actor operator) {
        operator.require(Role.ADMIN);
        return store.all();
    }

    /**
     * Lets an organiser's program in.
     *
     * @param client by which it will ask for tokens: 3 to 40 small letters, digits and hyphens
     * @param name for whom it speaks
     * @param hash makes the hash of a secret
     * @throws Refused.Invalid when one of them cannot be
     * @throws Refused.Conflict when there is or was one of this id
     */
    public Admitted admit(Actor operator, String client, String name, UnaryOperator<String> hash) {
        operator.require(Role.ADMIN);
        if (client == null || !CLIENT.matcher(client).matches()) {
            throw new Refused.Invalid("refused.organisers.client");
        }
        if (name == null || name.isBlank() || name.strip().length() > LONGEST) {
            throw new Refused.Invalid("refused.organisers.name", LONGEST);
        }
        String secret = secret();
        Instant now = now();
        Organiser fresh =
                new Organiser(Id.of(client), name.strip(), hash.apply(secret), operator.name(), now, now, null, 1);
        if (!store.insert(fresh)) {
            throw new Refused.Conflict("refused.organisers.taken", client);
        }
        accounts.audit(operator, "organiser.admit", client, fresh.name());
        return new Admitted(fresh, secret);
    }

    /**
     * Gives it another secret; the one before is worth nothing from now on.
     *
     * @throws Refused.Conflict when it was shut out, or somebody else was first
     */
    public Admitted renew(Actor operator, Id<Organiser> id, UnaryOperator<String> hash) {
        Organiser read = open(operator, id);
        String secret = secret();
        Organiser renewed = write(read, read.renewed(hash.apply(secret), now()));
        accounts.audit(operator, "organiser.renew", id.value(), read.name());
        return new Admitted(renewed, secret);
    }

    /**
     * Shuts it out for good: it posts nothing any more, also with a token that it has.
     *
     * @throws Refused.Conflict when it was shut out before, or somebody else was first
     */
    public Organiser revoke(Actor operator, Id<Organiser> id) {
        Organiser read = open(operator, id);
        Organiser revoked = write(read, read.revoked(now()));
        accounts.audit(operator, "organiser.revoke", id.value(), read.name());
        return revoked;
    }

    /** For the doors: the organiser of this client, while it may post. */
    public Optional<Organiser> posting(String client) {
        return store.find(Id.of(client)).filter(Organiser::mayPost);
    }

    private Organiser open(Actor operator, Id<Organiser> id) {
        operator.require(Role.ADMIN);
        Organiser read = store.find(id).orElseThrow(() -> new Refused.Missing("refused.organisers.missing"));
        if (!read.mayPost()) {
            throw new Refused.Conflict("refused.organisers.revoked", read.name());
        }
        return read;
    }

    private Organiser write(Organiser read, Organiser changed) {
        if (!store.replace(read, changed)) {
            throw new Refused.Conflict("refused.busy");
        }
        return changed;
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
