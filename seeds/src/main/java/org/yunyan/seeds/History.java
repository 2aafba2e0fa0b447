package org.yunyan.seeds;

import java.util.List;
import org.yunyan.credits.Award;
import org.yunyan.people.Person;
import org.yunyan.skills.Evidence;
import org.yunyan.study.Enrolment;

/**
 * What one person did in the years before.
 *
 * @param enrolments courses of the catalogue that she studied
 * @param awards what entered her ledger, for completed enrolments too
 * @param evidence what she and her school think of her skills; what courses show follows from the enrolments
 */
public record History(Person person, List<Enrolment> enrolments, List<Award> awards, List<Evidence> evidence) {

    public History {
        enrolments = List.copyOf(enrolments);
        awards = List.copyOf(awards);
        evidence = List.copyOf(evidence);
    }
}
