package org.yunyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yunyan.Courses;
import org.yunyan.shared.Refused;

class DiscussionsTest extends Classroom {

    @Test
    void aQuestionIsAnsweredByTheTrainerAndTheAnswerAccepted() {
        Discussion asked = asked();
        assertThat(asked.waiting()).isTrue();
        assertThat(asked.place()).isEqualTo(125);

        discussions.reply(wang, asked.id(), "我也想知道");
        assertThat(discussions.waitingFor(trainer).items())
                .extracting(Discussion::id)
                .containsExactly(asked.id());
        Discussion answered = discussions.reply(trainer, asked.id(), "先通读，再精读三章。");
        assertThat(last(answered).voice()).isEqualTo(Voice.TRAINER);
        assertThat(discussions.waitingFor(trainer).items()).isEmpty();

        Discussion accepted = discussions.accept(li, asked.id(), last(answered).id());
        assertThat(accepted.accepted()).isEqualTo(last(answered).id());
        assertThat(accepted.acceptedBy()).isEqualTo(li.person());
    }

    @Test
    void onlyThoseTakePartWhoStudyWriteOrReviewTheCourse() {
        Discussion asked = asked();

        for (ThrowingCallable attempt : java.util.List.<ThrowingCallable>of(
                () -> discussions.open(stranger, asked.id()),
                () -> discussions.of(stranger, course, Looking.AT_ALL, 0, 10),
                () -> discussions.ask(stranger, asking("可以吗？")),
                () -> discussions.reply(stranger, asked.id(), "可以吗？"),
                () -> discussions.share(stranger, asked.id(), true),
                () -> discussions.follow(stranger, asked.id(), true),
                () -> discussions.accept(stranger, asked.id(), null),
                () -> moderation.report(stranger, asked.id(), asked.question().id(), Abuse.OTHER, ""),
                () -> moderation.judge(stranger, asked.id(), asked.question().id(), Deed.HIDDEN, "不妥"),
                () -> moderation.lock(stranger, asked.id(), true, "不妥"))) {
            assertThatThrownBy(attempt).isInstanceOf(Refused.Missing.class);
        }
        assertThat(discussions.seat(li, course).voice()).isEqualTo(Voice.LEARNER);
        assertThat(discussions.seat(trainer, course).voice()).isEqualTo(Voice.TRAINER);
        assertThat(discussions.seat(officer, course).voice()).isEqualTo(Voice.REVIEWER);
        campus.study().leave(wang, course);
        assertThatThrownBy(() -> discussions.reply(wang, asked.id(), "还在吗？")).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void onlyTheAskerOrTheCourseAcceptsAnAnswer() {
        Discussion answered = discussions.reply(wang, asked().id(), "先通读。");

        assertThatThrownBy(() ->
                        discussions.accept(wang, answered.id(), last(answered).id()))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> discussions.accept(
                        li, answered.id(), answered.question().id()))
                .isInstanceOf(Refused.Missing.class);
        assertThat(discussions
                        .accept(trainer, answered.id(), last(answered).id())
                        .accepted())
                .isEqualTo(last(answered).id());
        assertThat(discussions.accept(li, answered.id(), null).accepted()).isNull();
    }

    @Test
    void wordsCanBeChangedForHalfAnHourAndTakenBackAtAnyTime() {
        Discussion asked = asked();
        campus.passes(Duration.ofMinutes(29));
        Discussion edited = discussions.edit(li, asked.id(), asked.question().id(), "怎样分课时？", "每周三节");
        assertThat(edited.title()).isEqualTo("怎样分课时？");
        assertThat(edited.question().edited()).isEqualTo(campus.now());

        campus.passes(Duration.ofMinutes(1));
        assertThatThrownBy(
                        () -> discussions.edit(li, asked.id(), asked.question().id(), "晚了", ""))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() ->
                        discussions.withdraw(wang, asked.id(), asked.question().id()))
                .isInstanceOf(Refused.Forbidden.class);
        discussions.reply(wang, asked.id(), "我来回答");
        discussions.withdraw(li, asked.id(), asked.question().id());

        assertThatThrownBy(() -> discussions.open(wang, asked.id())).isInstanceOf(Refused.Missing.class);
        assertThat(discussions.open(trainer, asked.id()).replies()).hasSize(1);
    }

    @Test
    void theSameQuestionCountsOncePerPersonAndNotForTheAsker() {
        Discussion asked = asked();
        discussions.share(li, asked.id(), true);
        discussions.share(wang, asked.id(), true);

        assertThat(discussions.share(wang, asked.id(), true).same()).containsExactly(wang.person());
        assertThat(discussions.follows(wang, asked.id())).isTrue();
        assertThat(discussions.share(wang, asked.id(), false).same()).isEmpty();
    }

    @Test
    void discussionsAreFoundByWordsUnitAndHowTheyStand() {
        Discussion asked = asked();
        Discussion other = discussions.ask(wang, new Asking(course, 1, null, null, "作业要写吗？", "AI 生成的行不行"));
        discussions.reply(trainer, asked.id(), "用任务单 (A4) 分课时。");

        assertThat(ids(new Looking(Only.ALL, null, "任务单 A4"))).containsExactly(asked.id());
        assertThat(ids(new Looking(Only.ALL, null, "ai"))).containsExactly(other.id());
        assertThat(ids(new Looking(Only.ALL, null, ".*"))).isEmpty();
        assertThat(ids(Looking.at(Courses.VIDEO))).containsExactly(asked.id());
        assertThat(ids(new Looking(Only.WAITING, null, ""))).containsExactly(other.id());
        assertThat(ids(new Looking(Only.MINE, null, ""))).containsExactly(asked.id());
        assertThat(ids(new Looking(Only.FOLLOWED, null, ""))).containsExactly(asked.id());
        assertThat(ids(new Looking(Only.ACCEPTED, null, ""))).isEmpty();
        discussions.accept(
                li, asked.id(), last(discussions.open(li, asked.id())).id());
        assertThat(ids(new Looking(Only.ACCEPTED, null, ""))).containsExactly(asked.id());
        assertThat(discussions.of(li, course, Looking.AT_ALL, 0, 1).items()).hasSize(1);
        assertThat(discussions.of(li, course, Looking.AT_ALL, 0, 1).total()).isEqualTo(2);
    }

    @Test
    void whatIsTooLongOrTooMuchIsRefused() {
        assertThatThrownBy(() -> discussions.ask(li, asking(" "))).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> discussions.ask(li, asking("问".repeat(121)))).isInstanceOf(Refused.Invalid.class);
        Discussion asked = asked();
        assertThatThrownBy(() -> discussions.reply(li, asked.id(), "答".repeat(4001)))
                .isInstanceOf(Refused.Invalid.class);
        for (int i = 1; i < Pace.MOST; i++) {
            discussions.reply(li, asked.id(), "补充" + i);
        }
        assertThatThrownBy(() -> discussions.reply(li, asked.id(), "再补充"))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.discussion.pace");
        discussions.reply(wang, asked.id(), "别人还能写");
        campus.passes(Duration.ofHours(1));
        discussions.reply(li, asked.id(), "一小时后又可以");
    }

    @Test
    void aFullDiscussionTakesNoMoreReplies() {
        Discussion asked = asked();
        java.util.List<Post> many = java.util.stream.IntStream.range(0, Discussion.MOST_REPLIES)
                .mapToObj(i -> Post.of(wang.person(), "王", Voice.LEARNER, "答" + i, campus.now()))
                .toList();
        Discussion full = Discussion.planted(
                shared("full"), asking("满了吗？"), asked.question().named(shared("q")), many, null);
        discussions.plant(java.util.List.of(full));

        assertThatThrownBy(() -> discussions.reply(li, full.id(), "还能写吗？"))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.discussion.full");
    }

    private static <T> org.yunyan.shared.Id<T> shared(String value) {
        return org.yunyan.shared.Id.of(value);
    }

    private java.util.List<org.yunyan.shared.Id<Discussion>> ids(Looking looking) {
        return discussions.of(li, course, looking, 0, 50).items().stream()
                .map(Discussion::id)
                .toList();
    }
}
