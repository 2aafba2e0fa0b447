package org.yunyan.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Audit;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** When a teacher may be disturbed, and who decides that: she herself, and the county where she has not. */
@ExtendWith(StoreExtension.class)
class ContactsTest {

    private static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    private static final Organisation ZONE =
            COUNTY.child(Id.of("zone"), OrganisationKind.ZONE, "江口片区", false, List.of());

    private final SetClock clock = SetClock.at("2026-11-24T01:00:00Z");
    private final Rooms rooms;
    private final Contacts contacts;
    private final Person an = teacher();
    private final Actor herself = new Actor(Id.of("an"), an.id(), "安宁", List.of());

    ContactsTest(MongoDatabase database) {
        database.drop();
        rooms = Rooms.open(database, clock, "people", "identity", "contact");
        rooms.get(People.class).register(List.of(COUNTY, ZONE));
        contacts = rooms.get(Contacts.class);
    }

    @Test
    void nightsAndLessonsAreLeftAlone() {
        assertThat(calm("2026-11-24T07:30")).as("before the first lesson").isEqualTo(at("2026-11-24T07:30"));
        assertThat(calm("2026-11-24T09:00")).as("in a morning lesson").isEqualTo(at("2026-11-24T11:50"));
        assertThat(calm("2026-11-24T15:00")).as("in an afternoon lesson").isEqualTo(at("2026-11-24T16:20"));
        assertThat(calm("2026-11-24T22:15")).as("in the evening").isEqualTo(at("2026-11-25T07:00"));
        assertThat(calm("2026-11-25T03:00")).as("in the night").isEqualTo(at("2026-11-25T07:00"));
        assertThat(calm("2026-11-28T09:00")).as("on a Saturday").isEqualTo(at("2026-11-28T09:00"));
    }

    @Test
    void herOwnHoursCountBesideThoseOfHerSchool() {
        contacts.lessons(herself, List.of(new Lesson(DayOfWeek.TUESDAY, new Hours("11:50", "12:30"))));
        contacts.quiet(herself, new Hours("12:30", "13:30"));

        assertThat(calm("2026-11-24T09:00"))
                .as("lesson, her own lesson, her noon rest")
                .isEqualTo(at("2026-11-24T13:30"));
        assertThat(calm("2026-11-24T23:00"))
                .as("her own quiet hours take the place of the county's")
                .isEqualTo(at("2026-11-24T23:00"));
    }

    @Test
    void somebodyWithoutAnyFreeMinuteIsStillTold() {
        contacts.quiet(herself, new Hours("12:00", "11:59"));
        contacts.lessons(herself, List.of(new Lesson(DayOfWeek.TUESDAY, new Hours("11:59", "12:00"))));

        assertThat(calm("2026-11-24T11:59")).isAfter(at("2026-11-24T11:59"));
    }

    @Test
    void theDigestComesAtHerDayAndHourOrElseAtTheCountys() {
        assertThat(digest("2026-11-23T05:30")).as("Monday, seven").isEqualTo(at("2026-11-23T07:00"));

        contacts.digestAt(herself, DayOfWeek.THURSDAY, 18);
        assertThat(digest("2026-11-23T05:30")).isEqualTo(at("2026-11-26T18:00"));
        assertThat(digest("2026-11-27T12:30")).as("her hour has passed").isEqualTo(at("2026-11-27T12:30"));

        contacts.digestAt(herself, null, 9);
        assertThat(digest("2026-11-23T05:30")).as("not in a lesson").isEqualTo(at("2026-11-23T11:50"));
    }

    @Test
    void aSwitchHoldsUntilItIsTurnedBack() {
        assertThat(contacts.mine(herself).wants(Topic.DIGEST, Channel.MAIL)).isTrue();
        assertThat(contacts.mine(herself).wants(Topic.CREDITS, Channel.MAIL)).isFalse();

        contacts.choose(herself, Topic.CREDITS, Channel.MAIL, true);
        contacts.stop(an.id(), Topic.DIGEST, Channel.MAIL);

        assertThat(contacts.mine(herself).wants(Topic.DIGEST, Channel.MAIL)).isFalse();
        assertThat(contacts.mine(herself).wants(Topic.CREDITS, Channel.MAIL)).isTrue();
    }

    @Test
    void anAddressCountsOnlyOnceItIsProved() {
        contacts.mail(herself, " an@school.example ");
        assertThat(contacts.mine(herself).provedMail()).isEmpty();

        contacts.prove(an.id(), "an@school.example");
        assertThat(contacts.mine(herself).provedMail()).contains("an@school.example");

        contacts.mail(herself, "other@school.example");
        assertThat(contacts.mine(herself).provedMail()).isEmpty();
        assertThatThrownBy(() -> contacts.prove(an.id(), "an@school.example"))
                .as("the link to the old address")
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> contacts.mail(herself, "a@b\r\nBcc: all@county.example"))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void inSchoolHolidaysAndAtWeekendsNoLessonHoldsAnythingBackAndQuietHoursDo() {
        contacts.lessons(herself, List.of(new Lesson(DayOfWeek.TUESDAY, new Hours("19:00", "20:00"))));
        assertThat(calm("2026-11-24T09:00")).as("a Tuesday in November").isEqualTo(at("2026-11-24T11:50"));

        contacts.holidays(officer(COUNTY), List.of(holiday("秋假", "2026-11-23", "2026-11-25")));

        assertThat(calm("2026-11-24T09:00")).as("in the holidays").isEqualTo(at("2026-11-24T09:00"));
        assertThat(calm("2026-11-24T19:30")).as("her own lesson").isEqualTo(at("2026-11-24T19:30"));
        assertThat(calm("2026-11-24T22:00")).as("quiet hours").isEqualTo(at("2026-11-25T07:00"));
        assertThat(contacts.calm(Set.of(Stage.PRIMARY), at("2026-11-25T09:00")))
                .as("a group of a school, on the last day")
                .isEqualTo(at("2026-11-25T09:00"));
        assertThat(contacts.calm(Set.of(Stage.PRIMARY), at("2026-11-25T23:00"))).isEqualTo(at("2026-11-26T07:00"));
        assertThat(calm("2026-11-26T09:00")).as("the day after").isEqualTo(at("2026-11-26T11:50"));
        assertThat(calm("2026-11-28T09:00")).as("on a Saturday").isEqualTo(at("2026-11-28T09:00"));
        assertThat(calm("2026-11-28T22:00")).as("quiet on a Saturday").isEqualTo(at("2026-11-29T07:00"));
        contacts.digestAt(herself, DayOfWeek.TUESDAY, 9);
        assertThat(digest("2026-11-23T05:30")).isEqualTo(at("2026-11-24T09:00"));
    }

    @Test
    void onlyTheCommissionKeepsTheSchoolCalendarAndOnlyASensibleOne() {
        Holiday winter = holiday("寒假", "2027-01-23", "2027-02-21");
        assertThatThrownBy(() -> contacts.holidays(herself, List.of(winter))).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> contacts.holidays(officer(ZONE), List.of(winter)))
                .isInstanceOf(Refused.Forbidden.class);

        contacts.holidays(officer(COUNTY), List.of(winter, holiday("元旦", "2027-01-01", "2027-01-03")));
        contacts.county(officer(COUNTY), new CountyHours(DayOfWeek.FRIDAY, 17, new Hours("20:00", "08:00"), List.of()));

        assertThat(contacts.county().holidays())
                .as("in order, and kept when hours are changed")
                .extracting(Holiday::name)
                .containsExactly("元旦", "寒假");
        assertThatThrownBy(() ->
                        contacts.holidays(officer(COUNTY), List.of(winter, holiday("春节", "2027-02-21", "2027-02-25"))))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> holiday(" ", "2027-02-01", "2027-02-02")).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> holiday("倒", "2027-02-03", "2027-02-02")).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> holiday("长", "2027-02-03", "2028-02-02")).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> new Holiday("空", null, null)).isInstanceOf(Refused.Invalid.class);
        Actor admin = new Actor(Id.of("yi"), Id.of("yi"), "易启航", List.of(new Grant(Role.ADMIN, COUNTY.id())));
        assertThat(rooms.get(Accounts.class).audits(admin, 0, 10).items())
                .extracting(Audit::action)
                .contains("contact.holidays");
    }

    @Test
    void onlyTheCommissionSetsTheHoursOfTheCounty() {
        var later = new CountyHours(DayOfWeek.FRIDAY, 17, new Hours("20:00", "08:00"), List.of());

        assertThatThrownBy(() -> contacts.county(herself, later)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> contacts.county(officer(ZONE), later))
                .as("an officer of one zone")
                .isInstanceOf(Refused.Forbidden.class);
        contacts.county(officer(COUNTY), later);

        assertThat(calm("2026-11-24T09:00")).as("no lessons are kept any more").isEqualTo(at("2026-11-24T09:00"));
        assertThat(calm("2026-11-24T07:30")).isEqualTo(at("2026-11-24T08:00"));
        assertThat(digest("2026-11-23T05:30")).isEqualTo(at("2026-11-27T17:00"));
    }

    @Test
    void aTimeOfDayThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> new Hours("25:00", "07:00")).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> contacts.digestAt(herself, null, 24)).isInstanceOf(Refused.Invalid.class);
    }

    private Instant calm(String there) {
        return contacts.calm(an, at(there));
    }

    private Instant digest(String there) {
        return Contacts.digest(an, contacts.of(an.id()), contacts.county(), at(there));
    }

    private static Holiday holiday(String name, String from, String until) {
        return new Holiday(name, LocalDate.parse(from), LocalDate.parse(until));
    }

    private static Instant at(String there) {
        return LocalDateTime.parse(there).atZone(CountyTime.ZONE).toInstant();
    }

    private static Person teacher() {
        var post = new Post(Stage.PRIMARY, Subject.MATHS, List.of(), Set.of(), Title.NONE, false);
        return new Person(Id.of("an"), "1", "安宁", COUNTY.id(), COUNTY.path(), post, LocalDate.of(2010, 9, 1), true);
    }

    private static Actor officer(Organisation unit) {
        return new Actor(Id.of("wu"), Id.of("wu"), "吴局", List.of(new Grant(Role.OFFICER, unit.id())));
    }
}
