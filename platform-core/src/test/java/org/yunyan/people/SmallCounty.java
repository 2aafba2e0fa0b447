package org.yunyan.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yunyan.shared.Id;

/** Two zones, three schools and a teaching group, and whoever a test puts there. */
public final class SmallCounty {

    public static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    public static final Organisation EAST = COUNTY.child(Id.of("east"), OrganisationKind.ZONE, "东片区", false, List.of());
    public static final Organisation WEST = COUNTY.child(Id.of("west"), OrganisationKind.ZONE, "西片区", false, List.of());
    public static final Organisation RIVER =
            EAST.child(Id.of("river"), OrganisationKind.SCHOOL, "江口小学", true, List.of(Stage.PRIMARY));
    public static final Organisation BRIDGE =
            EAST.child(Id.of("bridge"), OrganisationKind.SCHOOL, "大桥中学", false, List.of(Stage.JUNIOR));
    public static final Organisation HILL =
            WEST.child(Id.of("hill"), OrganisationKind.SCHOOL, "高山小学", true, List.of(Stage.PRIMARY));
    public static final Organisation RIVER_MATHS =
            RIVER.child(Id.of("river-maths"), OrganisationKind.GROUP, "数学教研组", true, List.of());

    private SmallCounty() {}

    public static void registerIn(People people) {
        people.register(List.of(COUNTY, EAST, WEST, RIVER, BRIDGE, HILL, RIVER_MATHS));
    }

    /** A primary teacher of Chinese, in service since 2015, whose number is derived from her id. */
    public static Someone teacher(String id, String name) {
        return new Someone(id, name);
    }

    /** Builds a person. */
    public static final class Someone {

        private final String id;
        private final String name;
        private Organisation unit = RIVER;
        private Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(1, 2), Title.NONE, false);
        private boolean active = true;
        private LocalDate joined = LocalDate.of(2015, 9, 1);

        private Someone(String id, String name) {
            this.id = id;
            this.name = name;
        }

        public Someone at(Organisation where) {
            unit = where;
            return this;
        }

        public Someone as(Post teaching) {
            post = teaching;
            return this;
        }

        public Someone novice() {
            post = new Post(post.stage(), post.main(), post.second(), post.grades(), post.title(), true);
            return this;
        }

        public Someone withoutPost() {
            post = null;
            return this;
        }

        public Someone joined(LocalDate day) {
            joined = day;
            return this;
        }

        public Someone left() {
            active = false;
            return this;
        }

        public Person build() {
            Id<Organisation> employer = unit.kind() == OrganisationKind.GROUP ? unit.parent() : unit.id();
            return new Person(Id.of(id), "N-" + id, name, employer, unit.path(), post, joined, active);
        }
    }
}
