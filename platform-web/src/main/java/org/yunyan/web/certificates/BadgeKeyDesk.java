package org.yunyan.web.certificates;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import org.springframework.stereotype.Component;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;

/** Where an operator starts a new signing key; noted with her name. */
@Component
final class BadgeKeyDesk {

    private final BadgeKeys keys;
    private final Accounts accounts;
    private final People people;

    BadgeKeyDesk(BadgeKeys keys, Accounts accounts, People people) {
        this.keys = keys;
        this.accounts = accounts;
        this.people = people;
    }

    /** The key that signs now, without its secret. */
    JWK current() {
        return keys.current().toPublicJWK();
    }

    JWKSet published() {
        return keys.published();
    }

    /**
     * A new key signs from now on; what the older ones have signed stays good.
     *
     * @throws org.yunyan.shared.Refused.Forbidden unless she operates the county's platform
     */
    JWK rotate(Actor admin) {
        admin.requireOn(people.county().path(), Role.ADMIN);
        RSAKey fresh = keys.rotate();
        accounts.audit(admin, "certificate.key", fresh.getKeyID(), null);
        return fresh.toPublicJWK();
    }
}
