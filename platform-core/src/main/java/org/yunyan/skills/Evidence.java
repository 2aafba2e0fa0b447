package org.yunyan.skills;

import java.time.Instant;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * One piece that shows a level. A person has at most one for the same skill, source and reference: a repeated one replaces it.
 *
 * @param ref what it is about, for example the course's id
 * @param level 0 to 4; fractions are allowed, for example for a quiz that was half right
 */
public record Evidence(
        Id<Person> person, Id<Skill> skill, EvidenceSource source, String ref, double level, Instant at) {

    public Evidence {
        if (!(level >= 0 && level <= Skill.HIGHEST)) {
            throw new IllegalArgumentException("A level is 0 to 4, not " + level);
        }
    }

    boolean replaces(Evidence other) {
        return skill.equals(other.skill) && source == other.source && ref.equals(other.ref);
    }
}
