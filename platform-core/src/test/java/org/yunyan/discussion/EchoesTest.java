package org.yunyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yunyan.shared.Refused;
import org.yunyan.study.Rating;

class EchoesTest extends Classroom {

    private Echoes echoes;
    private Rating review;

    @BeforeEach
    void aReview() {
        echoes = campus.get(Echoes.class);
        review = Rating.of(li.person(), "李", course, 2, "太长了", campus.now());
        campus.study().plantRatings(List.of(review));
    }

    @Test
    void onlyTheTrainerOfTheCourseRepliesInPublic() {
        assertThatThrownBy(() -> echoes.reply(wang, review, "我觉得不长")).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> echoes.reply(officer, review, "收到")).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> echoes.reply(stranger, review, "收到")).isInstanceOf(Refused.Missing.class);

        echoes.reply(trainer, review, "下一版会拆成两讲。");

        assertThat(echoes.of(List.of(review)).get(review.id()).reply()).isEqualTo("下一版会拆成两讲。");
        assertThat(campus.told(ReviewAnswered.class))
                .singleElement()
                .satisfies(told -> assertThat(told.author()).isEqualTo(li.person()));
    }

    @Test
    void aReviewHelpsEachReaderOnceAndNeverItsAuthor() {
        echoes.help(wang, review, true);
        assertThat(echoes.help(wang, review, true).helped()).containsExactly(wang.person());
        assertThat(echoes.help(wang, review, false).helped()).isEmpty();
        assertThatThrownBy(() -> echoes.help(li, review, true)).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void aReviewThatAnotherReviewerHasHiddenStaysHiddenWhenItsReportIsPutAway() {
        echoes.judge(officer, review, Deed.HIDDEN, "辱骂");

        echoes.judge(officer, review, Deed.KEPT, "");

        assertThat(echoes.of(List.of(review)).get(review.id()).isShown()).isFalse();
        assertThat(echoes.judge(officer, review, Deed.RESTORED, "").isShown()).isTrue();
    }

    @Test
    void theCountyHidesAReviewAndTheTrainerCannot() {
        echoes.report(wang, review, Abuse.OFFENSIVE, "");
        assertThat(echoes.reported(officer, 0, 10).items()).hasSize(1);
        assertThat(echoes.of(List.of(review)).get(review.id()).complaints()).isEmpty();
        assertThatThrownBy(() -> echoes.judge(trainer, review, Deed.HIDDEN, "不喜欢"))
                .isInstanceOf(Refused.Forbidden.class);

        echoes.judge(officer, review, Deed.HIDDEN, "辱骂");

        assertThat(echoes.of(List.of(review)).get(review.id()).isShown()).isFalse();
        assertThat(echoes.reported(officer, 0, 10).items()).isEmpty();
        assertThat(campus.told(PostRuled.class))
                .singleElement()
                .satisfies(told -> assertThat(told.author()).isEqualTo(li.person()));
    }
}
