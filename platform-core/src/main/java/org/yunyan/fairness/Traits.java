package org.yunyan.fairness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * The groups that one teacher belongs to.
 *
 * @param zone null for a school directly under the county
 */
record Traits(Id<Organisation> zone, List<Trait> all) {

    private static final int[] AGES = {29, 39, 49};
    private static final int[] YEARS = {3, 10, 20, 30};

    /** One group: a dimension and its key. */
    record Trait(Dimension dimension, String key) {}

    static Traits of(Person person, Map<Id<Organisation>, Organisation> units, LocalDate today) {
        Organisation school = units.get(person.school());
        Id<Organisation> zone = person.path().size() > 2 ? person.path().get(1) : null;
        List<Trait> all = new ArrayList<>();
        all.add(new Trait(Dimension.ZONE_TYPE, school != null && school.rural() ? "RURAL" : "TOWN"));
        if (zone != null) {
            all.add(new Trait(Dimension.ZONE, zone.value()));
        }
        all.add(new Trait(Dimension.STAGE, person.post().stage().name()));
        all.add(new Trait(Dimension.SUBJECT, person.post().main().name()));
        if (person.born() != null) {
            all.add(new Trait(Dimension.AGE, "A" + band(AGES, today.getYear() - person.born())));
        }
        all.add(new Trait(
                Dimension.YEARS_IN_POST, "Y" + band(YEARS, ChronoUnit.YEARS.between(person.joined(), today))));
        return new Traits(zone, List.copyOf(all));
    }

    private static String band(int[] bands, long years) {
        int from = 0;
        for (int to : bands) {
            if (years <= to) {
                return from + "_" + to;
            }
            from = to + 1;
        }
        return String.valueOf(from);
    }
}
