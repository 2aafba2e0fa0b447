package org.yunyan.web.certificates;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.yunyan.certificates.Certificates;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.web.registry.RegistryCard;

/** The door to issued certificates; county officers see how many withdrawals wait for their signature. */
@Component
final class CertificatesCard implements RegistryCard {

    private static final int PLACE = 80;

    private final Certificates certificates;
    private final People people;

    CertificatesCard(Certificates certificates, People people) {
        this.certificates = certificates;
        this.people = people;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public OptionalLong waiting(Actor actor) {
        if (!actor.holds(people.county().path(), Role.OFFICER)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(certificates.revocationsWaitingFor(actor));
    }
}
