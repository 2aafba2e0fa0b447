package org.yunyan.web.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Recall;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.study.Study;
import org.yunyan.web.Courseware;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;

@Platform
@WithMockUser(username = "teacher", roles = "TEACHER")
class StudyScreenTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext platform;

    private Courseware courseware;

    @Autowired
    private Village village;

    @Autowired
    private Study study;

    @BeforeEach
    void writeCourses() {
        courseware = new Courseware(platform);
    }

    @Test
    void whoIsNotEnrolledIsLedToTheCourse() {
        Id<Course> course = courseware.offer("not-enrolled", "还没选", Courseware.quiz(1));

        UI.getCurrent().navigate(StudyNavigation.resume(course));

        assertThat(path()).isEqualTo("course/not-enrolled");
    }

    @Test
    void goesOnInTheUnitThatSheWasIn() {
        Id<Course> course = enrolled("resumed", Courseware.text("## 一\n读"), Courseware.quiz(1));
        open(course, Courseware.QUIZ);

        UI.getCurrent().navigate("catalogue");
        UI.getCurrent().navigate(StudyNavigation.resume(course));

        assertThat(path()).isEqualTo("study/resumed/quiz");
    }

    @Test
    void showsADocumentInSectionsWithoutAnythingThatActs() {
        Id<Course> course = enrolled(
                "attacked", Courseware.text("## 一\n读 <script>alert(1)</script>\n## 二\n<img src=x onerror=alert(1)>写"));
        open(course, Courseware.TEXT);

        List<Element> sections = find(DocumentReader.class)
                .single()
                .getElement()
                .getChildren()
                .filter(part -> part.getTag().equals("section"))
                .toList();
        assertThat(sections).hasSize(2);
        assertThat(sections)
                .extracting(section -> section.getChild(0).getProperty("innerHTML"))
                .allSatisfy(html -> assertThat(html).doesNotContain("<script", "onerror", "<img"))
                .anySatisfy(html -> assertThat(html).contains("<h2>一</h2>"));
        assertThat(find(CountedLine.class).single().getElement().getTextRecursively())
                .contains("系统已计 0 / 2 节");
    }

    @Test
    void playsAFilmWithCaptionsAtMostTwiceAsFast() {
        Id<Course> course = enrolled("filmed", courseware.film());
        open(course, Courseware.FILM);

        Element video = find(MediaPlayer.class).single().getElement().getChild(0);
        assertThat(video.getTag()).isEqualTo("video");
        assertThat(video.getAttribute("src")).startsWith("/api/v1/media/").endsWith("?course=filmed");
        assertThat(video.getChild(0).getAttribute("kind")).isEqualTo("captions");
        assertThat(descendants(find(MediaPlayer.class).single().getElement())
                        .map(part -> part.getAttribute("data-rate"))
                        .filter(Objects::nonNull)
                        .map(Double::valueOf))
                .isNotEmpty()
                .allMatch(rate -> rate <= 2);
        assertThat(text()).contains("系统已计 0:00 / 1:49");
        assertThat(find(Html.class).single().getInnerHtml()).contains("看的时候想一想。");
    }

    @Test
    void aQuizWaitsForEveryAnswer() {
        Id<Course> course = enrolled("unanswered", Courseware.quiz(2));
        open(course, Courseware.QUIZ);
        choose(0, 0);

        test(button("交卷")).click();

        assertThat(text()).contains("还有 1 题没有作答");
        assertThat(study.quiz(village.actor("teacher"), course, Courseware.QUIZ).attempt())
                .isEqualTo(1);
    }

    @Test
    void whatWasChosenIsThereAgainAfterAReload() {
        Id<Course> course = enrolled("reloaded", Courseware.quiz(2));
        open(course, Courseware.QUIZ);

        find(QuizForm.class).single().restore(";1,nonsense;0");
        find(QuizForm.class).single().restore(";1");

        assertThat(find(RadioButtonGroup.class).all().stream().map(group -> String.valueOf(group.getValue())))
                .containsExactly("null", "1");
    }

    @Test
    void slidesAreShownPageByPageWithWhatIsWrittenOnThem() {
        Id<Course> course = enrolled("slides", courseware.slides());
        open(course, Courseware.DECK);

        Element slides = find(SlidesReader.class).single().getElement();
        assertThat(slides.getAttribute("data-pages")).isEqualTo("2");
        assertThat(slides.getAttribute("data-picture"))
                .startsWith("/api/v1/media/")
                .endsWith("/pages/{page}?course=slides");
        assertThat(slides.getPropertyRaw("texts").toString()).contains("First page", "Second page");
        assertThat(text()).contains("系统已计 0 / 2 页");
    }

    @Test
    void anAnswerInBetweenIsJudgedAtOnceWithTheReason() {
        courseware.bank();
        Id<Course> course = enrolled(
                "recalled",
                Courseware.text("## 一\n读").with(List.of(new Recall(0, Draw.named(List.of(Courseware.ITEM))))));
        open(course, Courseware.TEXT);
        RecallPanel recall = find(RecallPanel.class).single();
        assertThat(recall.getElement().getTextRecursively()).contains("后面还有 1 处回顾");

        recall.reach(0);

        assertThat(recall.getElement().getTextRecursively()).contains("试商先做什么", "提交答案", "稍后再答");
        assertThat(descendants(recall.getElement())
                        .filter(part -> !part.isTextNode())
                        .map(Element::getTag))
                .contains("fieldset", "legend", "input");
    }

    @Test
    void aFilmThatPausesForAQuestionLeadsToItAndPlaysOn() {
        courseware.bank();
        Draw draw = Draw.named(List.of(Courseware.ITEM));
        Id<Course> course =
                enrolled("paused", courseware.film().with(List.of(new Recall(5, draw, true), new Recall(500, draw))));
        open(course, Courseware.FILM);
        assertThat(find(MediaPlayer.class).single().getElement().getAttribute("data-recall"))
                .as("the second lies after the end")
                .isEqualTo("5:0:1,109:1:0");
        RecallPanel recall = find(RecallPanel.class).single();

        recall.reach(0);
        recall.pause(0, false);

        assertThat(recall.getElement().getTextRecursively()).contains("这里停一下", "试商先做什么", "继续播放");
        test(find(NativeButton.class).withText("继续播放").single()).click();
        assertThat(recall.getElement().getTextRecursively()).contains("试商先做什么").doesNotContain("继续播放");
    }

    @Test
    void aNoteStaysWithItsPlace() {
        Id<Course> course = enrolled("noted", courseware.film());
        open(course, Courseware.FILM);

        find(NotesPanel.class).single().mark(65);

        assertThat(text()).contains("已在 1:05 加书签");
        open(course, Courseware.FILM);
        assertThat(descendants(find(NotesPanel.class).single().getElement())
                        .map(part -> part.getAttribute("data-jump"))
                        .filter(Objects::nonNull))
                .containsExactly("65");
    }

    @Test
    void afterAFailedAttemptItExplainsWhatWasRightAndKeepsTheRest() {
        Id<Course> course = enrolled("failed", Courseware.quiz(2));
        open(course, Courseware.QUIZ);
        choose(0, 0);
        choose(1, 1);

        test(button("交卷")).click();

        assertThat(text()).contains("得分 50%", "答对了", "解析：因为它对", "没有答对", "还可作答 2 次");
        List<JudgedQuestion> judged = find(JudgedQuestion.class).all();
        assertThat(judged.getFirst().getElement().getTextRecursively()).contains("正确答案");
        assertThat(judged.getLast().getElement().getTextRecursively()).doesNotContain("正确答案", "因为它对");
        assertThat(find(CompletionPanel.class).all()).isEmpty();
    }

    @Test
    void opensTheSectionThatASearchHasFound() {
        Id<Course> course = enrolled("placed", Courseware.text("## 一\n读\n## 二\n写"));

        open(course, new Place(Courseware.TEXT, Place.By.SECTION, 1));
        assertThat(find(DocumentReader.class).single().getElement().getAttribute("data-found"))
                .isEqualTo("1");

        open(course, new Place(Courseware.TEXT, Place.By.SECTION, 7));
        assertThat(find(DocumentReader.class).single().getElement().getAttribute("data-found"))
                .isNull();
    }

    @Test
    void opensTheSecondThatASearchHasFound() {
        Id<Course> course = enrolled("seconded", courseware.film());

        open(course, new Place(Courseware.FILM, Place.By.SECOND, 31));

        assertThat(find(MediaPlayer.class).single().getElement().getAttribute("data-position"))
                .isEqualTo("31");
    }

    @Test
    void whoHasYetToChooseTheCourseIsToldThePlaceAndComesToIt() {
        Id<Course> course = courseware.offer("place-first", "先找到再选", Courseware.text("## 一\n读\n## 怎么写\n写"));

        open(course, new Place(Courseware.TEXT, Place.By.SECTION, 1));
        assertThat(path()).isEqualTo("course/place-first");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("您要找的内容在第 1 单元《读一读》的“怎么写”一节，选课后直接打开。");

        test(find(Button.class).withText("选这门课，开始学").single()).click();
        assertThat(path()).isEqualTo("study/place-first/text");
        assertThat(find(DocumentReader.class).single().getElement().getAttribute("data-found"))
                .isEqualTo("1");
    }

    @Test
    void theLastUnitEndsInACalmWordAboutTheCredits() {
        Id<Course> course = enrolled("completed", Courseware.quiz(1));
        open(course, Courseware.QUIZ);
        choose(0, 0);

        test(button("交卷")).click();

        assertThat(find(CompletionPanel.class).single().getElement().getTextRecursively())
                .contains("您已学完《completed》")
                .containsPattern("已记入 1 学分（依据 .+）");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("course/completed#reviews");
    }

    private Id<Course> enrolled(String id, Unit... units) {
        Id<Course> course = courseware.offer(id, id, units);
        study.enrol(village.actor("teacher"), course);
        return course;
    }

    private void open(Id<Course> course, Id<Unit> unit) {
        UI.getCurrent().navigate("catalogue");
        UI.getCurrent().navigate(StudyNavigation.unit(course, unit));
    }

    private static void open(Id<Course> course, Place place) {
        UI.getCurrent().navigate("catalogue");
        UI.getCurrent().navigate(StudyNavigation.unit(course, place.unit()), place.inUnit());
    }

    @SuppressWarnings("unchecked")
    private void choose(int question, int option) {
        RadioButtonGroup<Integer> group =
                (RadioButtonGroup<Integer>) find(RadioButtonGroup.class).all().get(question);
        group.setValue(option);
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String text() {
        return find(StudyScreen.class).single().getElement().getTextRecursively();
    }

    private static Stream<Element> descendants(Element part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(StudyScreenTest::descendants));
    }

    private static String path() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
