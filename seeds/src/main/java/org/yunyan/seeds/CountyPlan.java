package org.yunyan.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.Stage;
import org.yunyan.shared.Id;

/**
 * The tree of a county down to its schools, and how many teachers each school has.
 *
 * @param zones by name of their id
 */
record CountyPlan(Organisation county, List<Organisation> zones, List<School> schools) {

    /** County, zones and schools by id. */
    Map<Id<Organisation>, Organisation> units() {
        return Stream.of(Stream.of(county), zones.stream(), schools.stream().map(School::unit))
                .flatMap(units -> units)
                .collect(Collectors.toUnmodifiableMap(Organisation::id, unit -> unit));
    }

    record School(Organisation unit, int teachers) {}

    /** The demo county as its data files have it. */
    static CountyPlan demo() {
        Organisation county = null;
        Map<String, Organisation> zones = new TreeMap<>();
        for (Row row : SeedFile.table("units.tsv")) {
            Id<Organisation> id = Id.of(row.text("id"));
            if (row.text("kind").equals(OrganisationKind.COUNTY.name())) {
                county = Organisation.county(id, row.text("name"));
            } else {
                zones.put(
                        id.value(),
                        county.child(id, OrganisationKind.ZONE, row.text("name"), row.yes("rural"), List.of()));
            }
        }
        List<School> schools = SeedFile.table("schools.tsv").stream()
                .map(row -> school(row, zones.get(row.text("zone"))))
                .toList();
        return new CountyPlan(county, List.copyOf(zones.values()), schools);
    }

    private static School school(Row row, Organisation zone) {
        Organisation unit = zone.child(
                Id.of(row.text("id")),
                OrganisationKind.SCHOOL,
                row.text("name"),
                row.yes("rural"),
                row.codes("stages", Stage.class));
        return new School(unit, row.number("teachers"));
    }

    /** A county of that many teachers: the demo county's schools again and again, numbered, until all have a place. */
    static CountyPlan synthetic(int teachers) {
        CountyPlan pattern = demo();
        List<School> schools = new ArrayList<>();
        int left = teachers;
        for (int round = 1; left > 0; round++) {
            for (School school : pattern.schools) {
                if (left > 0) {
                    School copy = copy(pattern, school, round, left);
                    schools.add(copy);
                    left -= copy.teachers;
                }
            }
        }
        return new CountyPlan(pattern.county, pattern.zones, List.copyOf(schools));
    }

    private static School copy(CountyPlan pattern, School school, int round, int left) {
        Organisation unit = school.unit;
        Organisation zone = pattern.zones.stream()
                .filter(one -> one.id().equals(unit.parent()))
                .findFirst()
                .orElseThrow();
        Organisation numbered = zone.child(
                Id.of(unit.id() + "-" + round),
                OrganisationKind.SCHOOL,
                unit.name() + round,
                unit.rural(),
                unit.stages());
        return new School(numbered, Math.min(left, school.teachers));
    }
}
