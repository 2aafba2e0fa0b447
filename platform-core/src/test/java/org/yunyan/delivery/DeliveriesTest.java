package org.yunyan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CoursePublished;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.Topic;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Audit;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.messages.Message;
import org.yunyan.messages.MessageKind;
import org.yunyan.messages.MessageSent;
import org.yunyan.messages.Messages;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.recommendation.Chosen;
import org.yunyan.recommendation.ResourcePushed;
import org.yunyan.recommendation.WeekSuggested;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** What leaves the platform: once, at a time that suits its reader, and never lost. */
@ExtendWith(StoreExtension.class)
class DeliveriesTest {

    private static final Organisation COUNTY = Organisation.county(Id.of("county"), "云阳县");
    private static final Organisation ZONE =
            COUNTY.child(Id.of("zone"), OrganisationKind.ZONE, "江口片区", false, List.of());
    private static final Organisation SCHOOL =
            ZONE.child(Id.of("school"), OrganisationKind.SCHOOL, "盛堡小学", true, List.of(Stage.PRIMARY));
    private static final Organisation HIGH_SCHOOL =
            ZONE.child(Id.of("high"), OrganisationKind.SCHOOL, "江口中学", false, List.of(Stage.SENIOR));

    /** Tuesday, 12:30 in the county: no lesson, not quiet. */
    private final SetClock clock = SetClock.at("2026-11-24T04:30:00Z");

    private final Postman mail = new Postman(Channel.MAIL);
    private final Postman browser = new Postman(Channel.BROWSER);
    private final Postman group = new Postman(Channel.GROUP);
    private final Rooms rooms;
    private final Contacts contacts;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Actor an = new Actor(Id.of("an"), Id.of("an"), "安宁", List.of());
    private final Actor admin =
            new Actor(Id.of("cheng"), Id.of("cheng"), "程远", List.of(new Grant(Role.ADMIN, COUNTY.id())));

    DeliveriesTest(MongoDatabase database) {
        database.drop();
        rooms = Rooms.openWith(
                database,
                clock,
                Map.of("mail", mail, "browser", browser, "group", group),
                Rooms.upToMessages("delivery"));
        rooms.get(People.class).register(List.of(COUNTY, ZONE, SCHOOL, HIGH_SCHOOL));
        var post = new Post(Stage.PRIMARY, Subject.MATHS, List.of(), Set.of(), Title.NONE, false);
        rooms.get(People.class)
                .enter(List.of(new Person(
                        an.person(), "1", "安宁", SCHOOL.id(), SCHOOL.path(), post, LocalDate.of(2010, 9, 1), true)));
        contacts = rooms.get(Contacts.class);
        messages = rooms.get(Messages.class);
        deliveries = rooms.get(Deliveries.class);
    }

    @BeforeEach
    void herAddressIsProved() {
        contacts.mail(an, "an@school.example");
        contacts.prove(an.person(), "an@school.example");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aMatterIsToldOnceByEachChannelHoweverOftenItIsSent() {
        contacts.allow(an, "https://push.example/a", "key", "secret");
        deadline("30");
        deadline("30");
        deliveries.drain();
        deliveries.drain();

        rooms.happens(new MessageSent(inbox().getFirst()));
        deliveries.drain();

        assertThat(mail.brought).hasSize(1);
        assertThat(browser.brought).hasSize(1);
        assertThat(mail.brought.getFirst().matter().topic()).isEqualTo(Topic.DEADLINES);
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void nothingGoesToAnAddressThatIsNotProved() {
        contacts.mail(an, "somebody@else.example");

        deadline("30");
        deliveries.drain();

        assertThat(mail.brought).isEmpty();
        assertThat(inbox()).as("the inbox has it").hasSize(1);
    }

    @Test
    void atNightItWaitsForTheMorningAndInALessonForItsEnd() {
        clock.pass(Duration.ofHours(10));
        deadline("30");
        deliveries.drain();
        assertThat(mail.brought).as("22:30").isEmpty();

        clock.pass(Duration.ofHours(8).plusMinutes(30));
        deliveries.drain();
        assertThat(mail.brought).as("07:00").hasSize(1);

        clock.pass(Duration.ofHours(2));
        deadline("14");
        deliveries.drain();
        assertThat(mail.brought).as("09:00").hasSize(1);

        clock.pass(Duration.ofHours(2).plusMinutes(50));
        deliveries.drain();
        assertThat(mail.brought).as("11:50").hasSize(2);
    }

    @Test
    void whatSheReadsInTheInboxMeanwhileIsNotSentAfterHer() {
        clock.pass(Duration.ofHours(10));
        deadline("30");
        messages.readAll(an);

        clock.pass(Duration.ofHours(9));
        deliveries.drain();

        assertThat(mail.brought).isEmpty();
        assertThat(states()).containsExactly("WITHHELD delivery.withheld.read");
    }

    @Test
    void whatSheSwitchesOffWhileItWaitsIsNotSent() {
        clock.pass(Duration.ofHours(10));
        deadline("30");
        contacts.stop(an.person(), Topic.DEADLINES, Channel.MAIL);

        clock.pass(Duration.ofHours(9));
        deliveries.drain();

        assertThat(mail.brought).isEmpty();
        assertThat(states()).containsExactly("WITHHELD delivery.withheld.unwanted");
    }

    @Test
    void aDayBringsNoMoreMailThanItsFillButADateDoesNotWait() {
        contacts.choose(an, Topic.CREDITS, Channel.MAIL, true);
        for (int i = 0; i < 5; i++) {
            messages.send(Message.to(an.person(), "c" + i, MessageKind.CREDITED, "k", clock.instant(), "课", "1"));
        }
        deliveries.drain();
        assertThat(mail.brought).hasSize(Channel.MAIL.mostADay());

        deadline("30");
        deliveries.drain();
        assertThat(mail.brought).hasSize(Channel.MAIL.mostADay() + 1);
    }

    @Test
    void aPushIsInTheInboxAtOnceButMakesNoSoundInALesson() {
        contacts.allow(an, "https://push.example/a", "key", "secret");
        clock.pass(Duration.ofHours(2));
        rooms.happens(pushed("c1", false));
        deliveries.drain();

        assertThat(inbox()).as("for whoever looks").hasSize(1);
        assertThat(messages.unread(an)).as("without a sound").isZero();
        assertThat(browser.brought).isEmpty();

        clock.pass(Duration.ofHours(2));
        deliveries.drain();
        assertThat(messages.unread(an)).isEqualTo(1);
        assertThat(browser.brought).hasSize(1);
    }

    @Test
    void theDigestTellsOfTheWeekInOneMailAndItsCoursesInNone() {
        contacts.choose(an, Topic.SUGGESTIONS, Channel.MAIL, true);
        rooms.happens(pushed("c1", true));
        rooms.happens(week());
        rooms.happens(week());
        deliveries.drain();

        assertThat(mail.brought).singleElement().satisfies(one -> {
            assertThat(one.matter().topic()).isEqualTo(Topic.DIGEST);
            assertThat(one.matter().lines()).extracting(Matter.Line::title).containsExactly("大单元教学");
        });
        assertThat(inbox()).extracting(Message::about).containsExactly("c1");
    }

    @Test
    void whileAServerIsDownItIsTriedAgainEachTimeLaterAndArrivesOnce() {
        mail.trouble = Undelivered.forNow("delivery.trouble.unreachable", "refused", null);
        deadline("30");
        deliveries.drain();
        assertThat(states()).containsExactly("FAILED delivery.trouble.unreachable");
        deliveries.drain();
        assertThat(only(DeliveryState.FAILED).attempts())
                .as("not before its time")
                .isEqualTo(1);

        clock.pass(Duration.ofSeconds(31));
        deliveries.drain();
        assertThat(only(DeliveryState.FAILED).attempts()).isEqualTo(2);

        mail.trouble = null;
        clock.pass(Duration.ofMinutes(2));
        deliveries.drain();
        clock.pass(Duration.ofHours(1));
        deliveries.drain();
        assertThat(mail.brought).hasSize(1);
    }

    @Test
    void aNodeThatDiesOnTheWayIsFollowedAfterTheLease() {
        mail.onTheWay = () -> {
            throw new Error("the node dies");
        };
        deadline("30");
        deliveries.drain();
        mail.onTheWay = () -> {};

        deliveries.drain();
        assertThat(mail.brought).as("another node does not know yet").isEmpty();

        clock.pass(Sending.LEASE.plusSeconds(1));
        deliveries.drain();
        deliveries.drain();
        assertThat(mail.brought).hasSize(1);
    }

    @Test
    void whatWasNotYetQueuedWhenTheNodeDiedIsQueuedOnTheNextSweep() {
        MongoDatabase database = rooms.get(MongoDatabase.class);
        Message lost = Message.to(an.person(), "deadline:x", MessageKind.DEADLINE, "2026", clock.instant(), "3", "x");
        database.getCollection("messages", Message.class).insertOne(lost);

        messages.sweep();
        messages.sweep();
        deliveries.drain();

        assertThat(mail.brought).hasSize(1);
    }

    @Test
    void whatNobodyCanDeliverIsPutAsideUntilTheOperatorDecides() {
        mail.trouble = Undelivered.forGood("delivery.trouble.refused", "550 no such user", null);
        deadline("30");
        deadline("14");
        deliveries.drain();
        List<Delivery> dead = deliveries.in(admin, DeliveryState.DEAD, 0, 10).items();
        assertThat(dead)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.trouble().detail()).isEqualTo("550 no such user"));
        assertThatThrownBy(() -> deliveries.in(an, DeliveryState.DEAD, 0, 10)).isInstanceOf(Refused.Forbidden.class);

        mail.trouble = null;
        deliveries.retry(admin, dead.getFirst().id());
        deliveries.drop(admin, dead.getLast().id());
        deliveries.drain();

        assertThat(mail.brought)
                .extracting(Delivery::id)
                .containsExactly(dead.getFirst().id());
        assertThatThrownBy(() -> deliveries.retry(admin, dead.getLast().id())).isInstanceOf(Refused.Conflict.class);
        assertThat(rooms.get(Accounts.class).audits(admin, 0, 10).items())
                .extracting(Audit::action)
                .containsExactlyInAnyOrder("delivery.retry", "delivery.drop");
        assertThat(deliveries.figures(admin).getFirst().week())
                .containsEntry(DeliveryState.SENT, 1)
                .containsEntry(DeliveryState.DROPPED, 1);
    }

    @Test
    void aChannelThatIsTriedTooOftenIsGivenUp() {
        mail.trouble = Undelivered.forNow("delivery.trouble.unreachable", null, null);
        deadline("30");
        for (int tries = 0; tries < Patience.MOST_ATTEMPTS; tries++) {
            clock.pass(Duration.ofHours(24));
            deliveries.drain();
        }

        assertThat(only(DeliveryState.DEAD).attempts()).isEqualTo(Patience.MOST_ATTEMPTS);
    }

    @Test
    void aBrowserThatIsGoneIsForgottenAndTheOthersAreNot() {
        contacts.allow(an, "https://push.example/a", "key", "secret");
        browser.trouble = Undelivered.gone("delivery.trouble.expired", "410");
        deadline("30");
        deliveries.drain();
        assertThat(contacts.mine(an).devices()).isEmpty();
        assertThat(contacts.mine(an).provedMail()).isPresent();
    }

    @Test
    void aTrialIsSentAtOnceWhateverTheHour() {
        clock.pass(Duration.ofHours(12));
        contacts.allow(an, "https://push.example/a", "key", "secret");

        assertThat(deliveries.trial(an)).isEqualTo(2);
        deliveries.drain();

        assertThat(mail.brought).hasSize(1);
        assertThat(browser.brought).hasSize(1);
    }

    @Test
    void theLinkThatProvesAnAddressGoesToThatAddress() {
        contacts.mail(an, "new@school.example");
        deliveries.askForProof(an);
        deliveries.drain();

        assertThat(mail.brought).singleElement().extracting(Delivery::target).isEqualTo("new@school.example");
        mail.ready = false;
        assertThatThrownBy(() -> deliveries.askForProof(an)).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void aGroupHearsOfTheCoursesOfItsStagesAndOfTheWeekButOfNobody() {
        robot(SCHOOL, Set.of(RobotNews.COURSES, RobotNews.WEEK));
        robot(HIGH_SCHOOL, Set.of(RobotNews.COURSES));
        publish("c7", "小学数学大单元");
        publish("c7", "小学数学大单元");
        deliveries.drain();
        assertThat(group.brought)
                .singleElement()
                .satisfies(one -> assertThat(one.matter().args()).startsWith("小学数学大单元"));

        clock.pass(Duration.ofDays(5).plusHours(19));
        deliveries.drain();
        deliveries.drain();
        assertThat(group.brought).as("Monday, 07:30").hasSize(2);
        assertThat(group.brought.getLast().matter().lines())
                .extracting(Matter.Line::title)
                .containsExactly("小学数学大单元");
    }

    @Test
    void onlyWhoLeadsAUnitLetsARobotSpeakThere() {
        Actor zoneOfficer = new Actor(Id.of("z"), Id.of("z"), "片长", List.of(new Grant(Role.OFFICER, ZONE.id())));
        assertThatThrownBy(() -> deliveries.addRobot(
                        zoneOfficer, COUNTY.id(), "群", Robot.Make.WECOM, "https://chat.example/x", "", Set.of()))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> deliveries.addRobot(
                        admin, COUNTY.id(), "群", Robot.Make.WECOM, "file:///etc/passwd", "", Set.of()))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> deliveries.addRobot(
                        admin, COUNTY.id(), "群", Robot.Make.WECOM, "https://nowhere.example/x", "", Set.of()))
                .as("where its carrier never goes")
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("refused.delivery.notPublic");
        robot(SCHOOL, Set.of());
        deliveries.addRobot(admin, COUNTY.id(), "县群", Robot.Make.DINGTALK, "https://chat.example/y", "s", Set.of());

        assertThat(deliveries.robots(zoneOfficer)).extracting(Robot::unit).containsExactly(SCHOOL.id());
        assertThat(deliveries.robots(admin))
                .hasSize(2)
                .noneSatisfy(robot -> assertThat(robot.toString()).contains("chat.example"));
    }

    private void robot(Organisation unit, Set<RobotNews> news) {
        deliveries.addRobot(admin, unit.id(), unit.name(), Robot.Make.WECOM, "https://chat.example/x", "", news);
    }

    private void publish(String course, String title) {
        Content content = Content.titled(title, Subject.MATHS);
        rooms.get(Catalogue.class)
                .plant(List.of(CourseVersion.of(
                        Id.of(course), 1, stage(content), Id.of("t"), "谭", clock.instant(), Id.of("o"))));
        rooms.happens(new CoursePublished(Id.of(course), 1, clock.instant()));
    }

    private static Content stage(Content content) {
        return new Content(
                content.title(),
                content.titleEn(),
                content.summary(),
                content.outcomes(),
                content.subject(),
                Set.of(Stage.PRIMARY),
                content.grades(),
                content.level(),
                content.mode(),
                content.skills(),
                content.hours(),
                content.tags(),
                content.units(),
                content.listing(),
                content.completion());
    }

    private ResourcePushed pushed(String course, boolean inDigest) {
        return new ResourcePushed(an.person(), Id.of(course), "大单元教学", List.of(), clock.instant(), inDigest);
    }

    private WeekSuggested week() {
        var chosen = new Chosen(Id.of("c1"), "大单元教学", List.of());
        return new WeekSuggested(
                an.person(), "2026-W48", List.of(chosen), Credits.of(6), LocalDate.of(2027, 8, 31), clock.instant());
    }

    private void deadline(String threshold) {
        messages.send(Message.to(
                an.person(),
                "deadline:2026:" + threshold,
                MessageKind.DEADLINE,
                "2026",
                clock.instant(),
                "6",
                "2027-08-31"));
    }

    private List<Message> inbox() {
        return messages.inbox(an, 0, 50).items();
    }

    private List<String> states() {
        return List.of(DeliveryState.values()).stream()
                .flatMap(state -> deliveries.in(admin, state, 0, 50).items().stream())
                .map(one -> one.state() + " " + one.trouble().key())
                .toList();
    }

    private Delivery only(DeliveryState state) {
        return deliveries.in(admin, state, 0, 10).items().getFirst();
    }
}
