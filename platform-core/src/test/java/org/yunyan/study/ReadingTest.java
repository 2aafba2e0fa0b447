package org.yunyan.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yunyan.Courses;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

class ReadingTest extends StudyTest {

    /** At 12 letters a second. */
    private static final int TEN_SECONDS = 120;

    @Test
    void aSectionCountsOnceItWasShownForLongEnough() {
        studies(Courses.text(3, TEN_SECONDS), Courses.quiz(1));
        Session session = opens(Courses.TEXT);

        campus.seconds(4);
        assertThat(reads(session, 0)).isEqualTo(new Counted(0, 0, 3, false, false, "study.held.soon", 6));
        campus.seconds(6);
        assertThat(reads(session, 0)).isEqualTo(new Counted(1, 1, 3, false, false, null, 0));
    }

    @Test
    void scrollingToTheEndDoesNotReadTheSectionsBetween() {
        studies(Courses.text(3, TEN_SECONDS));
        Session session = opens(Courses.TEXT);

        campus.seconds(15);
        assertThat(reads(session, 0).counted()).isEqualTo(1);
        assertThat(reads(session, 1).held()).isEqualTo("study.held.soon");
        assertThat(reads(session, 2).waitSeconds()).isEqualTo(5);

        campus.seconds(15);
        assertThat(reads(session, 2).counted()).isEqualTo(1);
        assertThat(reads(session, 1)).isEqualTo(new Counted(1, 3, 3, true, true, null, 0));
    }

    @Test
    void aSectionSentTwiceCountsOnce() {
        studies(Courses.text(2, TEN_SECONDS));
        Session session = opens(Courses.TEXT);
        campus.seconds(60);

        reads(session, 0);

        assertThat(reads(session, 0)).isEqualTo(new Counted(0, 1, 2, false, false, null, 0));
        assertThat(study().progressOf(teacher.person()).seconds().values()).containsExactly(10);
    }

    @Test
    void thereIsNoSuchSection() {
        studies(Courses.text(2, TEN_SECONDS));
        Session session = opens(Courses.TEXT);

        assertThatThrownBy(() -> reads(session, 2)).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> reads(session, -1)).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void aPageOfSlidesCountsOnceItWasShownForLongEnough() {
        studies(Unit.slides(Courses.TEXT, "看课件", 5, Id.of("deck"), 2));
        Session session = opens(Courses.TEXT);

        assertThat(reads(session, 0).held()).isEqualTo("study.held.soon");
        campus.seconds(4);
        assertThat(reads(session, 0)).isEqualTo(new Counted(1, 1, 2, false, false, null, 0));
        assertThat(reads(session, 1).held()).isEqualTo("study.held.soon");
        campus.seconds(4);
        assertThat(reads(session, 1)).isEqualTo(new Counted(1, 2, 2, true, true, null, 0));
        assertThatThrownBy(() -> reads(session, 2)).isInstanceOf(Refused.Invalid.class);
    }
}
