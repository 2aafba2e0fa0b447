package org.yunyan.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Place;
import org.yunyan.exposure.Shown;
import org.yunyan.recommender.Match;
import org.yunyan.web.Courseware;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;
import org.yunyan.web.shell.CourseCard;

@Platform
@WithMockUser(username = "teacher", roles = "TEACHER")
class CatalogueScreenTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext platform;

    private Courseware courseware;

    @BeforeEach
    void offerCourses() {
        courseware = new Courseware(platform);
        courseware.offer("whole-book", "整本书阅读教学", Courseware.text("## 一\n读整本书"));
        courseware.offer("oral-exam", "口语交际评价", Courseware.text("## 一\n听学生说话"));
        courseware.list("elsewhere", "整本书阅读资源目录");
    }

    @Test
    void findsWhatTheAddressAsksFor() {
        open("整本书阅读");

        assertThat(cards()).anySatisfy(card -> assertThat(card).contains("整本书阅读教学", "罗建国", "5 分钟", "10 学时"));
        assertThat(cards()).noneSatisfy(card -> assertThat(card).contains("口语交际评价"));
    }

    @Test
    void searchesWhileSomebodyTypes() {
        open("整本书阅读");

        test((TextField)
                        find(SearchBox.class).single().getChildren().findFirst().orElseThrow())
                .setValue("口语交际");

        assertThat(cards()).anySatisfy(card -> assertThat(card).contains("口语交际评价"));
    }

    @Test
    void saysWhatACourseDoesForHerCredits() {
        open("整本书阅读");

        assertThat(cards())
                .filteredOn(card -> card.contains("整本书阅读教学"))
                .allSatisfy(card -> assertThat(card).containsPattern("对您：补 [0-9.]+ 学分 · 县级"));
    }

    @Test
    void promisesNothingOfAPointer() {
        open("整本书阅读资源目录");

        assertThat(cards())
                .filteredOn(card -> card.contains("整本书阅读资源目录"))
                .singleElement()
                .asString()
                .contains("仅目录", "不计学分")
                .doesNotContain("对您", "学时");
    }

    @Test
    void narrowsByAFacetAndKeepsItInTheAddress() {
        open("整本书阅读");

        Checkbox primary = find(FacetPanel.class)
                .all()
                .getFirst()
                .getChildren()
                .filter(FacetValues.class::isInstance)
                .flatMap(facet -> descendants(facet, Checkbox.class).stream())
                .filter(box -> box.getLabel().startsWith("三年级"))
                .findFirst()
                .orElseThrow();
        test(primary).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters())
                .containsEntry("grade", List.of("3"));
        assertThat(cards()).isNotEmpty();
    }

    @Test
    void offersTheWaysOutWhenNothingFits() {
        UI.getCurrent().navigate("catalogue", QueryParameters.fromString("q=整本书阅读&stage=VOCATIONAL&subject=PHYSICS"));

        assertThat(cards()).isEmpty();
        assertThat(find(NothingFound.class).single().getElement().getTextRecursively())
                .contains("清除全部条件");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .anySatisfy(way -> assertThat(way).startsWith("catalogue?q=").doesNotContain("stage"));
    }

    @Test
    void whatNoCourseMentionsCanBeAskedForAlsoWhenSomethingIsNearInMeaning() {
        open("红烧肉的做法");
        assertThat(find(AskForIt.class).all()).hasSize(1);

        open("整本书阅读");
        assertThat(find(AskForIt.class).all()).isEmpty();
    }

    @Test
    void whatSheFindsAndOpensIsKeptForHerAsASearchOnceSheHasTypedToTheEnd() {
        open("整本书阅读");
        test((TextField)
                        find(SearchBox.class).single().getChildren().findFirst().orElseThrow())
                .setValue("口语交际评");
        test((TextField)
                        find(SearchBox.class).single().getChildren().findFirst().orElseThrow())
                .setValue("口语交际评价");
        UI.getCurrent().navigate("course/oral-exam");

        List<Shown> mine = platform.getBean(Exposures.class)
                .mine(platform.getBean(Village.class).actor("teacher"), 200);
        assertThat(mine)
                .filteredOn(list -> list.place() == Place.SEARCH)
                .flatExtracting(Shown::items)
                .filteredOn(item -> item.course().value().equals("oral-exam"))
                .anySatisfy(item -> {
                    assertThat(item.opened()).isNotNull();
                    assertThat(item.matches()).contains(Match.TITLE);
                    assertThat(item.features()).containsKey("MATCHES_GOAL");
                });
    }

    private void open(String words) {
        UI.getCurrent().navigate("catalogue", QueryParameters.of("q", words));
    }

    private List<String> cards() {
        return find(CourseCard.class).all().stream()
                .map(card -> card.getElement().getTextRecursively())
                .toList();
    }

    private static <T> List<T> descendants(Component part, Class<T> type) {
        return part.getChildren()
                .flatMap(child ->
                        type.isInstance(child) ? Stream.of(type.cast(child)) : descendants(child, type).stream())
                .toList();
    }
}
