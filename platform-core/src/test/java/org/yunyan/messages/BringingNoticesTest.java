package org.yunyan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.identity.Actor;
import org.yunyan.notices.PublicNotice;
import org.yunyan.notices.RegistryWorld;
import org.yunyan.people.SmallCounty;
import org.yunyan.shared.Background;
import org.yunyan.shared.mongo.StoreExtension;
import org.yunyan.verdicts.Verdict;
import org.yunyan.verdicts.Verdicts;

/** Whom a notice, a doubt and a verdict reach, and whom they do not. */
@ExtendWith(StoreExtension.class)
class BringingNoticesTest {

    private RegistryWorld world;
    private Actor mei;
    private Actor ling;
    private Actor elsewhere;

    @BeforeEach
    void twoSchools(MongoDatabase database) {
        world = new RegistryWorld(database);
        mei = world.teacher("mei");
        ling = world.teacher("ling");
        elsewhere = world.enter(SmallCounty.teacher("elsewhere", "elsewhere"), SmallCounty.BRIDGE);
        world.earns(mei, "summer", 24, "2026-08-10");
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aNoticeReachesEverybodyWhoTeachesAtItsSchoolOnceAndNobodyElse() {
        world.notices().open(RegistryWorld.SCHOOL, SmallCounty.RIVER.id(), 2026);
        world.notices().sweep();
        world.days(5);
        world.notices().sweep();
        world.notices().sweep();

        for (Actor colleague : List.of(mei, ling)) {
            assertThat(kinds(colleague)).containsOnlyOnce(MessageKind.NOTICE_OPENED, MessageKind.NOTICE_CLOSING);
        }
        assertThat(kinds(elsewhere)).isEmpty();
    }

    @Test
    void aDoubtReachesWhomItIsAboutWithoutTheNameOfWhoDoubts() {
        PublicNotice notice = world.notices().open(RegistryWorld.SCHOOL, SmallCounty.RIVER.id(), 2026);

        world.notices().object(ling, notice.id(), mei.person(), "summer", "那天她在校上课");

        assertThat(told(mei, MessageKind.OBJECTED))
                .singleElement()
                .satisfies(message -> assertThat(message.args() + message.about())
                        .contains("那天她在校上课")
                        .doesNotContain("ling"));
        assertThat(kinds(ling)).doesNotContain(MessageKind.OBJECTED);
        assertThat(kinds(elsewhere)).isEmpty();
    }

    @Test
    void aDecisionReachesBothAndADoubtAboutHerselfIsToldOnce() {
        PublicNotice notice = world.notices().open(RegistryWorld.SCHOOL, SmallCounty.RIVER.id(), 2026);
        PublicNotice doubted = world.notices().object(ling, notice.id(), mei.person(), "summer", "那天她在校上课");
        PublicNotice own = world.notices().object(mei, notice.id(), mei.person(), null, "少记了一次");

        world.notices()
                .decide(
                        RegistryWorld.ZONE,
                        notice.id(),
                        doubted.objections().getFirst().id(),
                        false,
                        null,
                        "签到属实");
        world.notices()
                .decide(
                        RegistryWorld.ZONE,
                        notice.id(),
                        own.objections().getLast().id(),
                        false,
                        null,
                        "没有遗漏");

        assertThat(told(ling, MessageKind.OBJECTION_DECIDED)).hasSize(1);
        assertThat(told(mei, MessageKind.OBJECTION_DECIDED))
                .extracting(message -> message.args().getLast())
                .containsExactlyInAnyOrder("签到属实", "没有遗漏");
        assertThat(told(mei, MessageKind.OBJECTED)).hasSize(1);
    }

    @Test
    void aVerdictReachesWhomItIsAboutWhenTheSecondHasSignedAndOnce() throws InterruptedException {
        world.passTo("2027-02-05");
        world.showAndClose(2026);
        Verdicts verdicts = world.get(Verdicts.class);
        verdicts.prepare(RegistryWorld.OFFICER, SmallCounty.RIVER.id(), "year-2026");
        while (verdicts.job() instanceof Background.Running) {
            Thread.sleep(5);
        }
        Verdict hers = verdicts.list(RegistryWorld.OFFICER, SmallCounty.RIVER.id(), "year-2026", null, 0, 9).stream()
                .filter(one -> one.person().equals(mei.person()))
                .findFirst()
                .orElseThrow();

        verdicts.sign(RegistryWorld.ZONE, hers.id());
        assertThat(kinds(mei)).doesNotContain(MessageKind.VERDICT);
        verdicts.sign(RegistryWorld.OFFICER, hers.id());
        verdicts.sweep();

        assertThat(told(mei, MessageKind.VERDICT)).singleElement().satisfies(message -> {
            assertThat(message.about()).isEqualTo(hers.id().value());
            assertThat(message.args()).containsExactly("YEAR", "2026", "MET");
        });
        assertThat(kinds(ling)).doesNotContain(MessageKind.VERDICT);
    }

    private List<MessageKind> kinds(Actor reader) {
        return inbox(reader).stream().map(Message::kind).toList();
    }

    private List<Message> told(Actor reader, MessageKind kind) {
        return inbox(reader).stream().filter(message -> message.kind() == kind).toList();
    }

    private List<Message> inbox(Actor reader) {
        return world.get(Messages.class).inbox(reader, 0, 50).items();
    }
}
