package org.yunyan.people;

import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.shared.Id;

/**
 * One unit of the tree county → zone → school → teaching-research group.
 *
 * @param parent the unit above; null for the county
 * @param path from the county down to this unit itself; whoever holds a role on one of them holds it here
 * @param rural whether it lies in a village or small town
 * @param stages the stages taught here; empty above the school
 */
public record Organisation(
        @BsonId Id<Organisation> id,
        OrganisationKind kind,
        String name,
        Id<Organisation> parent,
        List<Id<Organisation>> path,
        boolean rural,
        List<Stage> stages) {

    public Organisation {
        path = List.copyOf(path);
        stages = stages == null ? List.of() : List.copyOf(stages);
        if (path.isEmpty() || !path.getLast().equals(id)) {
            throw new IllegalArgumentException("The path of " + id + " must end in itself");
        }
    }

    /** The root of the tree. */
    public static Organisation county(Id<Organisation> id, String name) {
        return new Organisation(id, OrganisationKind.COUNTY, name, null, List.of(id), false, List.of());
    }

    /** A unit directly below this one. */
    public Organisation child(
            Id<Organisation> id, OrganisationKind kind, String name, boolean rural, List<Stage> stages) {
        var below = new ArrayList<>(path);
        below.add(id);
        return new Organisation(id, kind, name, this.id, below, rural, stages);
    }

    public boolean isUnder(Id<Organisation> unit) {
        return path.contains(unit);
    }
}
