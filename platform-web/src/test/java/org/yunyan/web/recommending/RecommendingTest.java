package org.yunyan.web.recommending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Place;
import org.yunyan.exposure.Progress;
import org.yunyan.exposure.Shown;
import org.yunyan.exposure.ShownItem;
import org.yunyan.exposure.WeightsVersion;
import org.yunyan.fairness.Fairness;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.recommender.Feature;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.ScreenTest;

/** An officer sees whom the recommendations serve, and decides by what they are ranked. */
class RecommendingTest extends ScreenTest {

    @Autowired
    private Exposures exposures;

    @Autowired
    private Fairness fairness;

    @Autowired
    private Clock clock;

    @Test
    void theReportSaysWhomTheRecommendationsServe() {
        for (int i = 0; i < 6; i++) {
            Actor teacher = enter("shown-" + i, "田雪" + i, Role.TEACHER);
            show(teacher.person(), 0.5);
        }
        exposures.recount();
        fairness.refresh();
        enter("gao-fair", "高若宁", Role.OFFICER);
        signIn("gao-fair");

        navigate(RecommendingScreen.class);
        assertThat(text()).contains("看到推荐的教师", "采纳率", "各组教师", "任职年数", "不保存出生日期", "基尼系数", "口径");
        assertThat(getCurrentView().getElement().getOuterHTML())
                .contains("recommending/ranking", "recommending/duplicates", "recommending.csv");

        UI.getCurrent().navigate("recommending", QueryParameters.fromString("days=90&unit=" + COUNTY));
        assertThat(text()).contains("近 90 天");
    }

    @Test
    void theOfficerSeesWhatWeighsHowMuchAndLearnsComparesAndTakesBack() throws Exception {
        Actor officer = enter("wu-ranking", "吴清", Role.OFFICER);
        signIn("wu-ranking");
        navigate(RankingScreen.class);
        assertThat(text()).contains("现在使用人工设定的权重", "缩小能力差距", "固定不变", "现在学习").doesNotContain("基本不变");
        assertThat(find(IntegerField.class).all())
                .extracting(IntegerField::getLabel)
                .doesNotContain("对照的教师比例（%）");

        for (int i = 0; i < 1_500; i++) {
            show(Id.of("ranked-" + i), new Random(i).nextDouble());
        }
        ShownItem found = ShownItem.found(Id.of("course-0"), List.of(), List.of(), Map.of());
        exposures.shown(Shown.found(officer.person(), Place.SEARCH, clock.instant(), "FULL", 12, List.of(found)));
        exposures.sweep();
        tap("现在学习");
        for (int i = 0; i < 600 && exposures.ranking(officer).progress() instanceof Progress.Running; i++) {
            Thread.sleep(50);
        }
        assertThat(exposures.ranking(officer).progress()).isInstanceOf(Progress.Done.class);
        navigate(RecommendingScreen.class);
        navigate(RankingScreen.class);
        assertThat(text()).contains("第 1 版", "吴清", "留出人群上的估计", "各位置被看到的可能", "检索结果", "第 13 位", "数据不足");

        tap("对照试用");
        assertThat(text()).contains("正在对照");
        tap("结束对照");
        tap("采用");
        assertThat(text()).contains("现在使用第 1 版学习所得的权重");
        tap("改回人工设定的权重");
        assertThat(exposures.ranking(officer).policy().active()).isEqualTo(WeightsVersion.BY_HAND);
        assertThat(text()).contains("夜间学到的权重不会自动采用");
        exposures.decide(officer, 12, 15, true);
    }

    @Test
    void settingsOutOfRangeAreRefusedInWordsAndChangeNothing() {
        Actor officer = enter("wu-settings", "吴清", Role.OFFICER);
        signIn("wu-settings");
        navigate(RankingScreen.class);
        int before = exposures.ranking(officer).policy().months();

        find(IntegerField.class).all().stream()
                .filter(field -> field.getLabel().startsWith("推荐记录保留"))
                .forEach(field -> field.setValue(0));
        tap("保存设置");

        assertThat(exposures.ranking(officer).policy().months()).isEqualTo(before);
    }

    @Test
    void aSchoolOfficeSeesNeither() {
        Actor office = enter("fang-fair", "方敏", Role.SCHOOL_ADMIN);

        assertThatThrownBy(() -> fairness.report(office, COUNTY, 30)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> exposures.ranking(office)).isInstanceOf(Refused.Forbidden.class);
        signIn("fang-fair");
        UI.getCurrent().navigate("recommending");
        assertThat(text()).doesNotContain("看到推荐的教师", "现在学习");
    }

    private void show(Id<Person> person, double quality) {
        List<ShownItem> items = new ArrayList<>();
        for (int place = 0; place < 3; place++) {
            boolean opened = quality * 3 > 1 + place;
            items.add(new ShownItem(
                    Id.of("course-" + place),
                    List.of(),
                    List.of(),
                    Map.of(Feature.QUALITY.name(), quality / (1 + place), Feature.POPULAR.name(), 1 - quality / 2),
                    1,
                    false,
                    place == 0,
                    opened ? clock.instant() : null,
                    null,
                    null,
                    null));
        }
        exposures.shown(Shown.of(person, Place.HOME, clock.instant(), exposures.steering(person), "FULL", items));
    }

    private void tap(String words) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + words))
                .click();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
