package org.yunyan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CoursePublished;
import org.yunyan.catalogue.CourseReturned;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.CreditAwarded;
import org.yunyan.credits.EntryKind;
import org.yunyan.identity.Actor;
import org.yunyan.people.Subject;
import org.yunyan.recommendation.ResourcePushed;
import org.yunyan.recommendation.Why;
import org.yunyan.recommender.Reason;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

@ExtendWith(StoreExtension.class)
class MessagesTest {

    private final SetClock clock = SetClock.at("2026-03-02T00:00:00Z");
    private final Rooms rooms;
    private final Messages messages;
    private final Actor an = actor("an");

    MessagesTest(MongoDatabase database) {
        database.drop();
        rooms = Rooms.open(database, clock, Rooms.upToMessages());
        messages = rooms.get(Messages.class);
    }

    @Test
    void aPushLandsInTheInboxWithItsReasonOnceHoweverOftenItIsTold() {
        Why why = new Why(Reason.Kind.CLOSES_GAP, Map.of("skill", "teach-design", "from", "1", "to", "2"));
        var pushed = new ResourcePushed(an.person(), Id.of("c1"), "大单元教学", List.of(why), clock.instant(), false);

        rooms.happens(pushed);
        rooms.happens(pushed);

        assertThat(messages.inbox(an, 0, 10).items()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.PUSHED);
            assertThat(message.titleKey()).isEqualTo("message.pushed");
            assertThat(message.args()).containsExactly("大单元教学");
            assertThat(message.why()).containsExactly(why);
            assertThat(message.about()).isEqualTo("c1");
        });
    }

    @Test
    void creditsAndTheirReversalAreTwoMessages() {
        rooms.happens(awarded(EntryKind.AWARD, "1.5"));
        clock.pass(Duration.ofMinutes(1));
        rooms.happens(awarded(EntryKind.REVERSAL, "-1.5"));

        assertThat(messages.inbox(an, 0, 10).items())
                .extracting(message -> message.kind() + " " + message.args())
                .containsExactly("REVERSED [大单元教学, -1.5]", "CREDITED [大单元教学, 1.5]");
    }

    @Test
    void aTrainerHearsWhatBecameOfHerCourse() {
        Content content = Content.titled("课堂评价", Subject.GENERAL);
        rooms.get(Catalogue.class)
                .plant(List.of(CourseVersion.of(
                        Id.of("c2"), 1, content, an.person(), "安宁", clock.instant(), Id.of("officer"))));

        rooms.happens(new CoursePublished(Id.of("c2"), 1, clock.instant()));
        clock.pass(Duration.ofMinutes(1));
        rooms.happens(new CourseReturned(Id.of("c3"), an.person(), "作业设计", "请补充案例", clock.instant()));

        assertThat(messages.inbox(an, 0, 10).items())
                .extracting(message -> message.kind() + " " + message.args())
                .containsExactly("RETURNED [作业设计, 请补充案例]", "PUBLISHED [课堂评价]");
    }

    @Test
    void whatIsReadIsNoLongerCountedAndStaysInTheInbox() {
        send("one");
        send("two");
        assertThat(messages.unread(an)).isEqualTo(2);

        Id<Message> two = messages.inbox(an, 0, 1).items().getFirst().id();
        messages.read(an, two);
        clock.pass(Duration.ofHours(1));
        messages.read(an, two);

        assertThat(messages.unread(an)).isEqualTo(1);
        Message read = messages.inbox(an, 0, 1).items().getFirst();
        assertThat(read.unread()).isFalse();
        assertThat(read.readAt())
                .as("the first time counts")
                .isEqualTo(clock.instant().minus(Duration.ofHours(1)));

        messages.readAll(an);
        assertThat(messages.unread(an)).isZero();
        assertThat(messages.inbox(an, 0, 10).total()).isEqualTo(2);
    }

    @Test
    void nobodyReadsAnotherPersonsMessages() {
        send("private");
        Id<Message> hers = messages.inbox(an, 0, 1).items().getFirst().id();
        Actor other = actor("bo");

        assertThat(messages.inbox(other, 0, 10).items()).isEmpty();
        assertThatThrownBy(() -> messages.read(other, hers)).isInstanceOf(Refused.Missing.class);
        assertThat(messages.unread(an)).isEqualTo(1);
    }

    @Test
    void theCountOfUnreadMessagesEndsAtAHundred() {
        messages.plant(
                IntStream.range(0, 130).mapToObj(i -> message("planted-" + i)).toList());

        assertThat(messages.unread(an)).isEqualTo(Messages.MOST_UNREAD);
    }

    @Test
    void aMessageThatWasReadIsNotSentAgain() {
        send("notice");
        messages.readAll(an);

        send("notice");
        messages.plant(List.of(message("notice")));

        assertThat(messages.unread(an)).isZero();
        assertThat(messages.inbox(an, 0, 10).total()).isEqualTo(1);
    }

    private void send(String key) {
        clock.pass(Duration.ofSeconds(1));
        messages.send(message(key));
    }

    private Message message(String key) {
        return Message.to(an.person(), key, MessageKind.NOTICE, null, clock.instant());
    }

    private CreditAwarded awarded(EntryKind kind, String counted) {
        return new CreditAwarded(
                an.person(), "completion:an:c1", kind, 2026, Credits.of(counted), "大单元教学", clock.instant());
    }

    private static Actor actor(String id) {
        return new Actor(Id.of(id), Id.of(id), id, List.of());
    }
}
