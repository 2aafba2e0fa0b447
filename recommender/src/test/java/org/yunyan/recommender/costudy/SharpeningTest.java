package org.yunyan.recommender.costudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharpeningTest {

    private static final int A = 0;
    private static final int B = 1;
    private static final int X = 2;
    private static final int Y = 3;
    private static final Links NOTHING = new Links(new int[0], new int[0], new float[0]);

    @Test
    void ofTwoThatSeemAlikeTheOneThatPeopleWentOnToRisesAboveTheOther() {
        // Given that a leads to x and to y alike, but nine of ten went on to x
        List<Links> leading = List.of(NOTHING, NOTHING, single(A, 0.3f), single(A, 0.3f));
        List<Links> sharpened = Sharpening.of(leading, steps(persons(900, A, X), persons(100, A, Y)));
        assertThat(strength(sharpened, X)).isGreaterThan(1.3f * strength(sharpened, Y));
        assertThat(strength(sharpened, X)).isGreaterThan(0.3f).isLessThanOrEqualTo(1);
        assertThat(strength(sharpened, Y)).isLessThan(0.3f).isPositive();
    }

    @Test
    void aPairTakesOverWhatASingleCourseSaidTooLoudly() {
        // Given that b leads to x only after a, and else to y
        Links toX = new Links(new int[] {B, B}, new int[] {-1, A}, new float[] {0.3f, 0.1f});
        List<Links> sharpened = Sharpening.of(
                List.of(NOTHING, NOTHING, toX, single(B, 0.3f)), steps(persons(500, A, B, X), persons(500, B, Y)));
        float alone = sharpened.get(X).strengths()[0];
        float together = sharpened.get(X).strengths()[1];
        assertThat(together).isGreaterThan(0.1f);
        assertThat(alone).isLessThan(strength(sharpened, Y));
    }

    @Test
    void noLinkIsAddedOrLostAndWhatNobodyAsksForStaysAsItWas() {
        List<Links> leading = List.of(NOTHING, single(Y, 0.2f), single(A, 0.3f), single(A, 0.3f));
        List<Links> sharpened = Sharpening.of(leading, steps(persons(100, A, X), List.of()));
        for (int course = 0; course < leading.size(); course++) {
            assertThat(sharpened.get(course).later())
                    .isEqualTo(leading.get(course).later());
            assertThat(sharpened.get(course).earlier())
                    .isEqualTo(leading.get(course).earlier());
        }
        assertThat(strength(sharpened, B)).isEqualTo(0.2f);
        assertThat(strength(leading, X)).as("what was handed over").isEqualTo(0.3f);
    }

    @Test
    void theSameStepsGiveTheSameStrengths() {
        List<Links> leading = List.of(NOTHING, NOTHING, single(A, 0.3f), single(A, 0.3f));
        Steps steps = steps(persons(70, A, X), persons(30, A, Y));
        assertThat(strength(Sharpening.of(leading, steps), X)).isEqualTo(strength(Sharpening.of(leading, steps), X));
    }

    @Test
    void linksAreFoundByWhatTheyLeadFrom() {
        Links toX = new Links(new int[] {B, B, A}, new int[] {A, -1, A}, new float[] {0.1f, 0.2f, 0.3f});
        List<Links> leading = List.of(NOTHING, NOTHING, toX, single(B, 0.4f));
        Followers followers = Followers.of(leading);
        assertThat(followers.to(A)).isEqualTo(followers.from(A));
        assertThat(followers.to(B) - followers.from(B)).isEqualTo(2);
        assertThat(followers.course(followers.from(B) + 1)).isEqualTo(Y);
        assertThat(followers.strength(followers.from(B) + 1)).isEqualTo(0.4f);
        assertThat(followers.strength(followers.from(followers.pair(B, A)))).isEqualTo(0.1f);
        assertThat(followers.strength(followers.from(followers.pair(A, A)))).isEqualTo(0.3f);
        assertThat(followers.pair(A, B)).isEqualTo(-1);
        assertThat(followers.links(leading).get(X).strengths()).isEqualTo(toX.strengths());
    }

    private static Links single(int before, float strength) {
        return new Links(new int[] {before}, new int[] {-1}, new float[] {strength});
    }

    private static float strength(List<Links> links, int course) {
        return links.get(course).strengths()[0];
    }

    private static List<int[]> persons(int many, int... history) {
        return Collections.nCopies(many, history);
    }

    private static Steps steps(List<int[]> some, List<int[]> others) {
        return new Steps(Y + 1, Stream.concat(some.stream(), others.stream()).toList());
    }
}
