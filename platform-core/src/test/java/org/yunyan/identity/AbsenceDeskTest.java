package org.yunyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.people.Absence;
import org.yunyan.people.AbsenceKind;
import org.yunyan.people.Absences;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.SmallCounty;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** The school records, the county confirms, nobody decides on her own, and every step is kept. */
@ExtendWith(StoreExtension.class)
class AbsenceDeskTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 26);

    private Rooms rooms;
    private AbsenceDesk desk;
    private Absences absences;
    private Person mei;
    private final Actor school = actor("headmaster", Role.SCHOOL_ADMIN, SmallCounty.RIVER);
    private final Actor officer = actor("officer", Role.OFFICER, SmallCounty.COUNTY);

    @BeforeEach
    void aSchool(MongoDatabase database) {
        database.drop();
        rooms = Rooms.open(database, SetClock.at("2026-11-28T02:00:00Z"), "people", "identity");
        desk = rooms.get(AbsenceDesk.class);
        absences = rooms.get(Absences.class);
        People people = rooms.get(People.class);
        SmallCounty.registerIn(people);
        mei = SmallCounty.teacher("mei", "梅老师").build();
        people.enter(List.of(mei));
    }

    @AfterEach
    void end() {
        rooms.close();
    }

    @Test
    void aRecordCountsOnceAnOfficerHasConfirmedIt() {
        Absence recorded = recorded();
        assertThat(absences.service(mei).absences()).isEmpty();

        desk.confirm(officer, recorded.id());
        desk.confirm(officer, recorded.id());

        assertThat(absences.service(mei).absences())
                .singleElement()
                .satisfies(away -> assertThat(away.from()).isEqualTo(MARCH));
        assertThat(desk.of(actor("mei", Role.TEACHER, SmallCounty.RIVER), mei.id())
                        .getFirst()
                        .steps())
                .extracting(Absence.Step::deed)
                .containsExactly("record", "confirm");
    }

    @Test
    void schoolsOfOthersRecordAndSeeNothingHere() {
        Actor foreign = actor("foreign", Role.SCHOOL_ADMIN, SmallCounty.BRIDGE);

        assertThatThrownBy(() -> desk.record(foreign, mei.id(), AbsenceKind.SICK, MARCH, AUGUST, "病假", "证明"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> desk.under(foreign, SmallCounty.RIVER.id(), Absence.State.RECORDED, 0, Page.MOST))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> desk.of(foreign, mei.id())).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void neitherTheSchoolNorWhoRecordedItNorThePersonHerselfConfirms() {
        Absence recorded = recorded();

        assertThatThrownBy(() -> desk.confirm(school, recorded.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> desk.confirm(actor("mei", Role.OFFICER, SmallCounty.COUNTY), recorded.id()))
                .isInstanceOf(Refused.Forbidden.class);
        Absence byOfficer = desk.record(officer, mei.id(), AbsenceKind.STUDY, MARCH, AUGUST, "脱产进修", "录取通知");
        assertThatThrownBy(() -> desk.confirm(officer, byOfficer.id())).isInstanceOf(Refused.Forbidden.class);
        assertThat(absences.service(mei).absences()).isEmpty();
    }

    @Test
    void theSameDaysOfOneKindAreRecordedOnceAndAgainAfterTheyWereWithdrawn() {
        Absence recorded = recorded();
        assertThatThrownBy(this::recorded).isInstanceOf(Refused.Conflict.class);

        desk.withdraw(school, recorded.id(), "日期写错");

        assertThat(recorded().state()).isEqualTo(Absence.State.RECORDED);
        assertThat(absences.of(mei.id())).hasSize(2);
    }

    @Test
    void whoIsBackEarlierOwesMoreAgain() {
        Absence recorded = desk.confirm(officer, recorded().id());
        LocalDate back = LocalDate.of(2026, 6, 1);

        desk.end(school, recorded.id(), back, "提前返岗");

        assertThat(absences.service(mei).absences().getFirst().until()).isEqualTo(back);
        assertThatThrownBy(() -> desk.end(school, recorded.id(), AUGUST, "再延长")).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void whatIsConfirmedOnlyAnOfficerTakesBack() {
        Absence confirmed = desk.confirm(officer, recorded().id());

        assertThatThrownBy(() -> desk.withdraw(school, confirmed.id(), "误登")).isInstanceOf(Refused.Forbidden.class);
        desk.withdraw(officer, confirmed.id(), "误登");

        assertThat(absences.service(mei).absences()).isEmpty();
        assertThatThrownBy(() -> desk.withdraw(officer, confirmed.id(), "误登")).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void whoLeftIsOutOfServiceFromThatDayOn() {
        Absence left = desk.record(school, mei.id(), AbsenceKind.LEFT, MARCH, null, "调往外县", "调令");
        desk.confirm(officer, left.id());

        assertThat(absences.services(List.of(mei)).get(mei.id()).left()).isEqualTo(MARCH);
    }

    @Test
    void withoutReasonEvidenceOrAFittingEndNothingIsRecorded() {
        assertThatThrownBy(() -> desk.record(school, mei.id(), AbsenceKind.SICK, MARCH, AUGUST, " ", "证明"))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> desk.record(school, mei.id(), AbsenceKind.SICK, MARCH, AUGUST, "病", null))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> desk.record(school, mei.id(), AbsenceKind.SICK, MARCH, MARCH, "病", "证明"))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(absences.of(mei.id())).isEmpty();
    }

    private Absence recorded() {
        return desk.record(school, mei.id(), AbsenceKind.MATERNITY, MARCH, AUGUST, "产假", "出生医学证明 12 号");
    }

    private static Actor actor(String person, Role role, Organisation on) {
        return new Actor(Id.of("a-" + person), Id.of(person), person, List.of(new Grant(role, on.id())));
    }
}
