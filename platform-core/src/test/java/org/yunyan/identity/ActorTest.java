package org.yunyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.people.SmallCounty.BRIDGE;
import static org.yunyan.people.SmallCounty.COUNTY;
import static org.yunyan.people.SmallCounty.EAST;
import static org.yunyan.people.SmallCounty.HILL;
import static org.yunyan.people.SmallCounty.RIVER;
import static org.yunyan.people.SmallCounty.RIVER_MATHS;
import static org.yunyan.people.SmallCounty.WEST;
import static org.yunyan.people.SmallCounty.teacher;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Rights follow the tree: county → zone → school → teaching-research group. */
class ActorTest {

    private final Person atRiver = teacher("an", "安宁").at(RIVER_MATHS).build();
    private final Person atHill = teacher("deng", "邓登").at(HILL).build();

    @Test
    void aTeacherSeesHerOwnRecordAndNobodyElses() {
        Actor an = somebody("an", Role.TEACHER, RIVER);

        assertThat(an.may(atRiver)).isTrue();
        assertThat(an.may(atHill)).isFalse();
        assertThat(an.may(teacher("bo", "白露").at(RIVER).build())).isFalse();
        assertThat(an.oversees(RIVER.path())).isFalse();
    }

    @Test
    void aTrainerOverseesNobody() {
        assertThat(somebody("tao", Role.TRAINER, COUNTY).may(atRiver)).isFalse();
    }

    @Test
    void aSchoolOfficeSeesItsSchoolAndItsGroups() {
        Actor office = somebody("office", Role.SCHOOL_ADMIN, RIVER);

        assertThat(office.may(atRiver)).isTrue();
        assertThat(office.oversees(RIVER_MATHS.path())).isTrue();
        assertThat(office.oversees(BRIDGE.path())).isFalse();
        assertThat(office.oversees(EAST.path())).isFalse();
    }

    @Test
    void aSupervisorSeesTheSchoolsOfHerZoneAndNothingElse() {
        Actor supervisor = somebody("super", Role.SUPERVISOR, EAST);

        assertThat(supervisor.oversees(EAST.path())).isTrue();
        assertThat(supervisor.oversees(BRIDGE.path())).isTrue();
        assertThat(supervisor.oversees(HILL.path())).isFalse();
        assertThat(supervisor.oversees(COUNTY.path())).isFalse();
    }

    @Test
    void anOfficerOfAZoneSeesThatZoneAndAnOfficerOfTheCountySeesAll() {
        assertThat(somebody("zone", Role.OFFICER, WEST).may(atHill)).isTrue();
        assertThat(somebody("zone", Role.OFFICER, WEST).may(atRiver)).isFalse();
        assertThat(somebody("county", Role.OFFICER, COUNTY).may(atHill)).isTrue();
        assertThat(somebody("county", Role.OFFICER, COUNTY).may(atRiver)).isTrue();
    }

    @Test
    void aRoleHoldsOnlyWhereItIsGranted() {
        Actor both = new Actor(
                Id.of("both"),
                Id.of("both"),
                "两者",
                List.of(new Grant(Role.SCHOOL_ADMIN, RIVER.id()), new Grant(Role.TRAINER, WEST.id())));

        assertThat(both.has(Role.TRAINER)).isTrue();
        assertThat(both.holds(RIVER.path(), Role.SCHOOL_ADMIN)).isTrue();
        assertThat(both.holds(HILL.path(), Role.SCHOOL_ADMIN)).isFalse();
        assertThat(both.units(Role.SCHOOL_ADMIN, Role.OFFICER)).containsExactly(RIVER.id());
    }

    @Test
    void whatIsNotGrantedIsForbidden() {
        Actor an = somebody("an", Role.TEACHER, RIVER);

        assertThatThrownBy(() -> an.require(Role.OFFICER, Role.ADMIN)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> an.requireOversight(RIVER.path())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> an.requireMay(atHill)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> an.requireOn(HILL.path(), Role.TEACHER)).isInstanceOf(Refused.Forbidden.class);
        assertThatCode(() -> an.requireMay(atRiver)).doesNotThrowAnyException();
    }

    private static Actor somebody(String id, Role role, Organisation on) {
        return new Actor(Id.of(id), Id.of(id), id, List.of(new Grant(role, on.id())));
    }
}
