package org.yunyan.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommender.Reason;
import org.yunyan.shared.Id;
import org.yunyan.shelves.Shelves;
import org.yunyan.study.Study;
import org.yunyan.web.ScreenTest;
import org.yunyan.web.shell.CourseCard;

/** The one next thing, what is missing, and what is pushed and why. */
class HomeTest extends ScreenTest {

    private static final Id<Course> COURSE = Id.of("home-reading");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Study study;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Clock clock;

    private Actor fan;

    @BeforeEach
    void shelf() {
        fan = enter("fan-home", "范春艳", Role.TEACHER);
        Actor admin = enter("admin-home", "易远", Role.ADMIN);
        catalogue.plant(List.of(CourseVersion.of(
                COURSE, 1, reading(), Id.of("person-other"), "周雅琴", clock.instant(), Id.of("person-officer"))));
        shelves.reindex(admin);
    }

    @Test
    void aPushSaysWhyItFitsAndWhatItDoesForHerCredits() {
        signIn("fan-home");
        navigate(HomeScreen.class);

        assertThat(text()).contains("范春艳老师，您好", "为您推送", "家庭里的阅读课", "对您：1 学分，其中补年度 1");
    }

    @Test
    void notForMeTakesItAwayAndItCanBeCalledBack() {
        Actor hu = enter("hu-home", "胡海英", Role.TEACHER);
        signIn("hu-home");
        navigate(HomeScreen.class);

        find(Button.class, card("家庭里的阅读课")).withText("不适合我").single().click();
        assertThat(recommendations.mutes(hu).courses()).containsExactly(COURSE);

        find(Button.class).withText("重新推送《家庭里的阅读课》").single().click();
        assertThat(recommendations.mutes(hu).courses()).isEmpty();
    }

    @Test
    void aReasonIsMutedAtItsChipAndThatCanBeTakenBack() {
        Actor mu = enter("mu-home", "穆青", Role.TEACHER);
        signIn("mu-home");
        navigate(HomeScreen.class);

        Button mute = muteOf(card("家庭里的阅读课"));
        assertThat(mute.getAriaLabel().orElseThrow()).startsWith("少推这类：不再因“");
        assertThat(mute.getElement().getAttribute("aria-pressed")).isEqualTo("false");
        mute.click();
        assertThat(recommendations.mutes(mu).kinds()).hasSize(1);
        Reason.Kind muted = recommendations.mutes(mu).kinds().iterator().next();
        assertThat(recommendations.forTeacher(mu, 10).suggested())
                .flatExtracting(one -> one.why())
                .extracting(why -> why.kind())
                .doesNotContain(muted);

        Button undo = find(Notification.class).all().stream()
                .flatMap(notice -> find(Button.class, notice).all().stream())
                .filter(button -> button.getText().equals("撤销"))
                .findFirst()
                .orElseThrow();
        undo.click();
        assertThat(recommendations.mutes(mu).kinds()).isEmpty();
    }

    private Button muteOf(Component card) {
        return find(Button.class, card).all().stream()
                .filter(button -> button.getElement().hasAttribute("aria-pressed"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatSheStudiesComesFirst() {
        study.enrol(fan, COURSE);
        signIn("fan-home");
        navigate(HomeScreen.class);

        assertThat(text()).contains("接着学", "已完成 0 / 1 个单元");
        study.leave(fan, COURSE);
    }

    @Test
    void whoReadsEnglishReadsTheEnglishTitle() {
        signIn("fan-home");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("learning");
        navigate(HomeScreen.class);

        assertThat(text()).contains("Reading at home").doesNotContain("家庭里的阅读课");
    }

    private static Content reading() {
        return new Content(
                "家庭里的阅读课",
                "Reading at home",
                "带家长一起读。",
                List.of("能设计一次亲子共读"),
                Subject.CHINESE,
                Set.of(Stage.PRIMARY),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(new SkillAim(Id.of("care-family"), 2)),
                new BigDecimal("10"),
                List.of(),
                List.of(Unit.document(Id.of("text"), "读一读", 5, "## 读\n一起读书。")),
                false,
                CompletionRule.STANDARD);
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Component card(String title) {
        return find(CourseCard.class).all().stream()
                .filter(card -> card.getElement().getTextRecursively().contains(title))
                .findFirst()
                .orElseThrow();
    }
}
