package org.yunyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest extends Classroom {

    @Test
    void theTrainerIsToldOnceThatSomethingWasAsked() {
        Discussion asked = asked();
        discussions.sweep();
        discussions.sweep();

        assertThat(campus.told(QuestionAsked.class)).singleElement().satisfies(told -> {
            assertThat(told.trainer()).isEqualTo(trainer.person());
            assertThat(told.discussion()).isEqualTo(asked.id());
        });
    }

    @Test
    void whoAsksIsToldOfRepliesOnceForAllOfHalfAnHourAndOnlyAfterSheHasLooked() {
        Discussion asked = asked();
        campus.passes(Duration.ofMinutes(1));
        discussions.reply(trainer, asked.id(), "一");
        discussions.sweep();
        assertThat(told()).containsExactly(1);

        for (int i = 0; i < 5; i++) {
            campus.passes(Duration.ofMinutes(1));
            discussions.reply(wang, asked.id(), "又" + i);
            discussions.sweep();
        }
        assertThat(told()).as("the first message is still unread").containsExactly(1);

        campus.passes(Duration.ofMinutes(1));
        discussions.open(li, asked.id());
        campus.passes(Duration.ofMinutes(1));
        discussions.reply(wang, asked.id(), "新的一");
        discussions.reply(wang, asked.id(), "新的二");
        discussions.sweep();
        assertThat(told()).as("half an hour is not over").containsExactly(1);
        campus.passes(Telling.QUIET);
        discussions.sweep();
        discussions.sweep();
        assertThat(told()).as("both in one message").containsExactly(1, 2);
    }

    @Test
    void nobodyIsToldOfHerOwnWordsNorWhenSheHasMuted() {
        Discussion asked = asked();
        campus.passes(Duration.ofMinutes(1));
        discussions.reply(li, asked.id(), "我补充一点");
        discussions.sweep();
        assertThat(told()).isEmpty();

        discussions.follow(li, asked.id(), false);
        discussions.reply(li, asked.id(), "静音后又写");
        campus.passes(Telling.QUIET);
        discussions.reply(wang, asked.id(), "回答");
        campus.passes(Telling.QUIET);
        discussions.sweep();
        assertThat(told()).isEmpty();
        assertThat(discussions.follows(li, asked.id())).isFalse();
    }

    @Test
    void followersLearnThatAnAnswerWasAcceptedExceptWhoAcceptedIt() {
        Discussion asked = asked();
        discussions.share(wang, asked.id(), true);
        campus.passes(Duration.ofMinutes(1));
        Discussion answered = discussions.reply(trainer, asked.id(), "先通读。");
        discussions.sweep();
        campus.passes(Telling.QUIET);
        discussions.accept(li, asked.id(), last(answered).id());
        discussions.sweep();

        List<DiscussionContinued> accepted = campus.told(DiscussionContinued.class).stream()
                .filter(DiscussionContinued::accepted)
                .toList();
        assertThat(accepted).extracting(DiscussionContinued::person).contains(wang.person());
        assertThat(accepted).extracting(DiscussionContinued::person).doesNotContain(li.person());
    }

    /** How many replies each message to the asker tells of. */
    private List<Integer> told() {
        return campus.told(DiscussionContinued.class).stream()
                .filter(one -> one.person().equals(li.person()))
                .map(DiscussionContinued::replies)
                .toList();
    }
}
