package org.yunyan.identity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * Somebody who asks the platform for something, with the roles she holds. This is the one place where rights that follow
 * the tree are decided: a role granted on a unit holds there and below, and nowhere else.
 *
 * @param name of the person, for lists of who did what
 */
public record Actor(Id<Account> account, Id<Person> person, String name, List<Grant> grants) {

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Whether she holds one of the roles anywhere. */
    public boolean has(Role... roles) {
        return grants.stream().anyMatch(grant -> isOneOf(grant, roles));
    }

    /** @throws Refused.Forbidden unless she holds one of the roles somewhere */
    public void require(Role... roles) {
        if (!has(roles)) {
            throw new Refused.Forbidden("refused.role");
        }
    }

    /** Whether she holds one of the roles on a unit of this path. */
    public boolean holds(List<Id<Organisation>> path, Role... roles) {
        return grants.stream().anyMatch(grant -> isOneOf(grant, roles) && path.contains(grant.on()));
    }

    /** @throws Refused.Forbidden unless she holds one of the roles on a unit of this path */
    public void requireOn(List<Id<Organisation>> path, Role... roles) {
        if (!holds(path, roles)) {
            throw new Refused.Forbidden("refused.unit");
        }
    }

    /** Whether she sees the people and figures of the unit whose path this is: as school office, supervisor, officer or operator. */
    public boolean oversees(List<Id<Organisation>> path) {
        return grants.stream().anyMatch(grant -> grant.role().oversees() && path.contains(grant.on()));
    }

    /** @throws Refused.Forbidden unless she {@link #oversees} the unit whose path this is */
    public void requireOversight(List<Id<Organisation>> path) {
        if (!oversees(path)) {
            throw new Refused.Forbidden("refused.unit");
        }
    }

    /** Whether she may see this person's record: her own, or that of somebody she oversees. */
    public boolean may(Person someone) {
        return person.equals(someone.id()) || oversees(someone.path());
    }

    /** @throws Refused.Forbidden unless she {@link #may} */
    public void requireMay(Person someone) {
        if (!may(someone)) {
            throw new Refused.Forbidden("refused.person");
        }
    }

    /** The units on which she holds one of the roles, in the order of her grants. */
    public Set<Id<Organisation>> units(Role... roles) {
        return grants.stream()
                .filter(grant -> isOneOf(grant, roles))
                .map(Grant::on)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isOneOf(Grant grant, Role... roles) {
        return Arrays.asList(roles).contains(grant.role());
    }
}
