package org.yunyan.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Which desks a claim passes, and who sits there. */
final class Desks {

    private static final Role[] REVIEWERS = {Role.SCHOOL_ADMIN, Role.SUPERVISOR, Role.OFFICER};

    private final People people;

    Desks(People people) {
        this.people = people;
    }

    /**
     * The desks on the way of somebody with this path: those of units that she belongs to, without the ones where she sits herself,
     * since her own office does not judge her. The county's is always among them.
     */
    List<ReviewStep> way(List<Id<Organisation>> path, Actor claimant) {
        List<ReviewStep> way = new ArrayList<>();
        for (ReviewStep step : ReviewStep.values()) {
            Optional<Id<Organisation>> unit = unit(path, step);
            boolean sits = unit.isPresent() && claimant.holds(upTo(path, unit.get()), step.role());
            if (unit.isPresent() && (step == ReviewStep.COUNTY || !sits)) {
                way.add(step);
            }
        }
        return way;
    }

    /** The unit on this path whose desk it is. */
    Optional<Id<Organisation>> unit(List<Id<Organisation>> path, ReviewStep step) {
        Map<Id<Organisation>, Organisation> units = people.organisations(path);
        return path.stream()
                .filter(id -> units.containsKey(id) && units.get(id).kind() == step.kind())
                .findFirst();
    }

    /** Whether she sits at the desk where the claim is now. */
    boolean sits(Actor actor, Claim claim) {
        Progress progress = claim.progress();
        return progress.step() != null
                && actor.holds(
                        upTo(claim.path(), progress.at()), progress.step().role());
    }

    /** Whether she may read it: her own, or one of somebody below her that was handed in. */
    static boolean mayRead(Actor actor, Claim claim) {
        return actor.person().equals(claim.person())
                || claim.progress().submitted() != null && actor.holds(claim.path(), REVIEWERS);
    }

    /** Whether she looks at claims as a reviewer anywhere. */
    static boolean isReviewer(Actor actor) {
        return actor.has(REVIEWERS);
    }

    /** The units at whose desks she sits. A school office of a whole zone sits at each of its schools. */
    Set<Id<Organisation>> of(Actor actor) {
        Set<Id<Organisation>> desks = new LinkedHashSet<>();
        for (ReviewStep step : ReviewStep.values()) {
            people.organisations(actor.units(step.role())).values().forEach(unit -> desks.addAll(below(unit, step)));
        }
        return desks;
    }

    private List<Id<Organisation>> below(Organisation unit, ReviewStep step) {
        if (unit.kind() == step.kind()) {
            return List.of(unit.id());
        }
        List<Organisation> units = switch (step) {
            case SCHOOL -> unit.kind() == OrganisationKind.GROUP ? List.of() : people.schoolsUnder(unit.id());
            case ZONE ->
                unit.kind() == OrganisationKind.COUNTY
                        ? people.children(unit.id()).stream()
                                .filter(child -> child.kind() == OrganisationKind.ZONE)
                                .toList()
                        : List.of();
            case COUNTY -> List.of();
        };
        return units.stream().map(Organisation::id).toList();
    }

    /**
     * @throws Refused.Forbidden unless she sits at the desk where the claim is, and it is not her own
     * @throws Refused.Conflict when it is at no desk any more
     */
    void requireReviewer(Actor actor, Claim claim) {
        if (actor.person().equals(claim.person())) {
            throw new Refused.Forbidden("refused.claims.own");
        }
        if (claim.state() != ClaimState.IN_REVIEW) {
            throw new Refused.Conflict("refused.claims.notWaiting");
        }
        if (!sits(actor, claim)) {
            throw new Refused.Forbidden("refused.claims.desk");
        }
    }

    /** How many claims wait for each reviewer, when so many wait at the desks of these units. */
    Map<Id<Person>, Integer> waiting(Map<Id<Organisation>, Integer> at, Accounts accounts) {
        Map<Id<Person>, Integer> waiting = new HashMap<>();
        at.forEach((unit, count) ->
                reviewers(unit, accounts).forEach(reviewer -> waiting.merge(reviewer, count, Integer::sum)));
        return waiting;
    }

    /** Who sits at the desk of this unit itself. */
    private Set<Id<Person>> reviewers(Id<Organisation> unit, Accounts accounts) {
        OrganisationKind kind = people.organisation(unit).kind();
        return Arrays.stream(ReviewStep.values())
                .filter(step -> step.kind() == kind)
                .flatMap(step -> accounts.holders(step.role(), unit).stream())
                .collect(Collectors.toSet());
    }

    private static List<Id<Organisation>> upTo(List<Id<Organisation>> path, Id<Organisation> unit) {
        return path.subList(0, path.indexOf(unit) + 1);
    }
}
