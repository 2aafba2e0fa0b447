package org.yunyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Refused;

class ModerationTest extends Classroom {

    @Test
    void whatIsReportedIsHiddenWithAReasonThatItsAuthorLearns() {
        Discussion asked = asked();
        Post rude = last(discussions.reply(wang, asked.id(), "这都不会，联系我买资料"));
        moderation.report(li, asked.id(), rude.id(), Abuse.ADVERTISING, "卖资料的");
        moderation.report(li, asked.id(), rude.id(), Abuse.ADVERTISING, "再说一次");

        assertThat(moderation.reported(officer, 0, 10).items()).singleElement().satisfies(one -> {
            assertThat(one.complaints())
                    .singleElement()
                    .satisfies(complaint -> assertThat(complaint.note()).isEqualTo("卖资料的"));
        });
        assertThat(campus.told(AbuseReported.class))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.trainer()).isEqualTo(trainer.person()));
        moderation.judge(trainer, asked.id(), rude.id(), Deed.HIDDEN, "广告");
        discussions.sweep();

        assertThat(last(discussions.open(li, asked.id())).text()).isEmpty();
        assertThat(last(discussions.open(li, asked.id())).reason()).isEqualTo("广告");
        assertThat(last(discussions.open(wang, asked.id())).text()).contains("买资料");
        assertThat(campus.told(PostRuled.class)).singleElement().satisfies(told -> {
            assertThat(told.author()).isEqualTo(wang.person());
            assertThat(told.reason()).isEqualTo("广告");
        });
        assertThat(moderation.reported(officer, 0, 10).items()).isEmpty();
    }

    @Test
    void whoReportsIsNeverShownToLearners() {
        Discussion asked = asked();
        Post reply = last(discussions.reply(wang, asked.id(), "随便说说"));
        moderation.report(li, asked.id(), reply.id(), Abuse.OFF_TOPIC, "");

        assertThat(discussions.open(wang, asked.id()).complaints()).isEmpty();
        assertThat(discussions.open(wang, asked.id()).isReported()).isFalse();
        assertThat(discussions.open(trainer, asked.id()).complaints()).hasSize(1);
        assertThatThrownBy(() -> discussions.of(wang, course, new Looking(Only.REPORTED, null, ""), 0, 10))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void learnersDecideNothingAndNobodyDecidesAboutHerOwnWords() {
        Discussion asked = asked();
        Post answer = last(discussions.reply(trainer, asked.id(), "先通读。"));

        assertThatThrownBy(() -> moderation.judge(li, asked.id(), answer.id(), Deed.HIDDEN, "不妥"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> moderation.lock(li, asked.id(), true, "够了")).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> moderation.reported(trainer, 0, 10)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> moderation.judge(trainer, asked.id(), answer.id(), Deed.HIDDEN, "不妥"))
                .isInstanceOf(Refused.Forbidden.class)
                .hasMessageContaining("refused.discussion.own");
        assertThatThrownBy(() -> moderation.judge(officer, asked.id(), answer.id(), Deed.HIDDEN, " "))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(moderation
                        .judge(officer, asked.id(), answer.id(), Deed.HIDDEN, "有误")
                        .waiting())
                .isTrue();
    }

    @Test
    void aHiddenQuestionIsGoneForOthersUntilItIsRestored() {
        Discussion asked = asked();
        moderation.judge(officer, asked.id(), asked.question().id(), Deed.HIDDEN, "写了学生姓名");

        assertThatThrownBy(() -> discussions.open(wang, asked.id())).isInstanceOf(Refused.Missing.class);
        assertThat(discussions.of(wang, course, Looking.AT_ALL, 0, 10).items()).isEmpty();
        assertThat(discussions.of(li, course, Looking.AT_ALL, 0, 10).items()).hasSize(1);
        assertThatThrownBy(() ->
                        moderation.judge(officer, asked.id(), asked.question().id(), Deed.HIDDEN, "再来"))
                .isInstanceOf(Refused.Conflict.class);

        moderation.judge(officer, asked.id(), asked.question().id(), Deed.RESTORED, "");
        assertThat(discussions.open(wang, asked.id()).question().text()).contains("三年级");
        assertThat(discussions.open(officer, asked.id()).rulings())
                .extracting(Ruling::deed)
                .containsExactly(Deed.HIDDEN, Deed.RESTORED);
    }

    @Test
    void aLockedDiscussionTakesNoReplies() {
        Discussion asked = asked();
        moderation.lock(trainer, asked.id(), true, "已有结论");

        assertThatThrownBy(() -> discussions.reply(li, asked.id(), "还有"))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.discussion.locked");
        moderation.lock(trainer, asked.id(), false, "");
        assertThat(discussions.reply(li, asked.id(), "还有").replies()).hasSize(1);
    }

    @Test
    void what_two_do_in_the_same_moment_is_audited_once() throws Exception {
        Actor other = campus.actor("luo", Role.TEACHER, Role.OFFICER);
        Actor operator = campus.actor("ran", Role.ADMIN);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 40; round++) {
                Discussion asked = asked();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Discussion>> locks = Stream.of(officer, other)
                        .map(moderator -> both.submit(() -> {
                            start.await();
                            return moderation.lock(moderator, asked.id(), true, "已有结论");
                        }))
                        .toList();
                for (Future<Discussion> lock : locks) {
                    lock.get();
                }
                String subject = asked.id() + "/" + asked.question().id();

                assertThat(campus.get(Accounts.class).audits(operator, 0, 200).items())
                        .filteredOn(audit -> audit.on().equals(subject))
                        .hasSize(1);
                campus.passes(Duration.ofHours(1));
            }
        }
    }
}
