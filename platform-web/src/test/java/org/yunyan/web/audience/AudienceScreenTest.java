package org.yunyan.web.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.audience.Audience;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.discussion.Echoes;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.Rating;
import org.yunyan.study.SegmentsPlayed;
import org.yunyan.study.Span;
import org.yunyan.study.Study;
import org.yunyan.survey.SurveyQuestion;
import org.yunyan.survey.Surveys;
import org.yunyan.web.ScreenTest;

class AudienceScreenTest extends ScreenTest {

    private static final Instant DAY = Instant.parse("2026-09-01T00:00:00Z");
    private static final Id<Unit> FILM = Id.of("film");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Study study;

    @Autowired
    private Audience audience;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Echoes echoes;

    private CourseVersion version;
    private Id<Course> course;

    @BeforeEach
    void enterTheStudio() {
        enter("aud-tan", "谭晓梅", Role.TEACHER, Role.TRAINER);
        course = Id.of("aud-" + UUID.randomUUID());
        version = version(1);
        catalogue.plant(List.of(version));
    }

    @Test
    void every_tab_is_reached_by_its_address_and_tells_nothing_of_few() {
        study.plant(List.of(completed(1)));
        signIn("aud-tan");

        look(Tab.FUNNEL);
        assertThat(text()).contains("学情：错题分析", "选学", "1. 看一看");
        look(Tab.HEAT);
        assertThat(text()).contains("看过的不到 5 人");
        look(Tab.ITEMS);
        assertThat(text()).contains("作答的不到 5 人");
        look(Tab.VOICES);
        assertThat(text()).contains("还不到 5 份问卷");
        look(Tab.VERSIONS);
        assertThat(text()).contains("目前只有一个版本有人学");
        look(Tab.LEARNERS);
        assertThat(text()).contains("谁在学（1 人）");
    }

    @Test
    void from_five_on_it_tells_where_they_play_again_what_they_answer_and_say() {
        List<Enrolment> all = new ArrayList<>();
        List<SegmentsPlayed> played = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Enrolment enrolment = completed(i);
            all.add(enrolment);
            played.add(played(enrolment, new Span(0, 200), 1));
            played.add(played(enrolment, new Span(60, 80), 2));
            surveys.plant(enrolment.person(), course, 1, marks(4), "写得好" + i, DAY);
        }
        study.plant(all);
        audience.plant(played);
        study.plantRatings(List.of(Rating.of(all.getFirst().person(), "李明", course, 3, "太长了", DAY)));
        signIn("aud-tan");

        look(Tab.HEAT);
        assertThat(text()).contains("6 人看过", "回看最多的是 1:00", "6 人停在这里");
        look(Tab.VOICES);
        assertThat(text()).contains("汇总了 5 份", "切合我的工作需要", "太长了");
        click("公开回复");
        findInView(com.vaadin.flow.component.textfield.TextArea.class).single().setValue("会拆成两讲");
        click("发布回复");
        assertThat(text()).contains("您的公开回复：会拆成两讲");
        assertThat(echoes.of(study.ratings(course, 0, 1).items())).hasSize(1);
    }

    @Test
    void versions_stand_side_by_side() {
        CourseVersion second = version(2);
        catalogue.plant(List.of(second));
        study.plant(List.of(completed(1), Enrolment.studied(Id.of(course + "-new"), second, DAY, DAY, 1, 100)));
        signIn("aud-tan");

        look(Tab.VERSIONS);

        assertThat(text()).contains("第 1 版", "第 2 版", "学完率（%）", "问卷平均（1–5）");
    }

    @Test
    void the_survey_asks_each_question_and_thanks() {
        Actor li = enter("aud-li-" + course, "李明", Role.TEACHER);
        study.plant(List.of(Enrolment.studied(li.person(), version, DAY, DAY, 2, 100)));
        signIn("aud-li-" + course);
        SurveyForm form = new SurveyForm(surveys, li, course);
        UI.getCurrent().add(form);

        Button send = find(Button.class, form).single();
        test(send).click();
        List<RadioButtonGroup<Integer>> fields = fields(form);
        assertThat(fields).hasSize(4);
        assertThat(fields.getFirst().isInvalid()).isTrue();
        fields.forEach(field -> field.setValue(5));
        test(send).click();

        assertThat(form.getElement().getTextRecursively()).contains("谢谢");
        assertThat(surveys.asks(li, course)).isFalse();
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Integer>> fields(SurveyForm form) {
        return find(RadioButtonGroup.class, form).all().stream()
                .map(field -> (RadioButtonGroup<Integer>) field)
                .toList();
    }

    private static java.util.Map<SurveyQuestion, Integer> marks(int mark) {
        return Arrays.stream(SurveyQuestion.values()).collect(Collectors.toMap(Function.identity(), one -> mark));
    }

    private void look(Tab tab) {
        String[] address = AudienceNavigation.tab(course, tab, 1).split("\\?");
        UI.getCurrent().navigate(address[0], QueryParameters.fromString(address[1]));
        assertThat(getCurrentView()).isInstanceOf(AudienceScreen.class);
    }

    private Enrolment completed(int number) {
        return Enrolment.studied(Id.of(course + "-" + number), version, DAY, DAY.plusSeconds(86_400), 2, 100);
    }

    private SegmentsPlayed played(Enrolment enrolment, Span span, long sequence) {
        return new SegmentsPlayed(
                enrolment.person(),
                course,
                1,
                FILM,
                List.of(span),
                span.to(),
                "s",
                sequence,
                DAY.plusSeconds(sequence));
    }

    private CourseVersion version(int number) {
        Content content = new Content(
                "错题分析",
                "",
                "从错题看误解。",
                List.of("会分类"),
                Subject.MATHS,
                Set.of(Stage.PRIMARY),
                Set.of(5),
                TrainingLevel.COUNTY,
                TrainingMode.ONLINE,
                List.of(),
                BigDecimal.ONE,
                List.of(),
                List.of(
                        Unit.video(FILM, "看一看", Id.of("media"), 200),
                        Unit.quiz(
                                Id.of("quiz"),
                                "考一考",
                                5,
                                List.of(new Question(Id.of("q"), "哪一项对？", List.of("对", "错"), Set.of(0), "", null)))),
                false,
                CompletionRule.STANDARD);
        return CourseVersion.of(course, number, content, Id.of("person-aud-tan"), "谭晓梅", DAY, Id.of("person-aud-zhou"));
    }

    private void click(String words) {
        test(findInView(Button.class).all().stream()
                        .filter(one -> words.equals(one.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
