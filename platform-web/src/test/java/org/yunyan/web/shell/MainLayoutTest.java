package org.yunyan.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.yunyan.web.Platform;

@Platform
@ViewPackages(packages = "org.yunyan.web")
class MainLayoutTest extends SpringBrowserlessTest {

    @Test
    @WithMockUser(username = "closed-meanwhile", roles = "TEACHER")
    void whoseAccountWasClosedDuringAVisitIsToldSoAndSeesNothing() {
        UI.getCurrent().navigate("credits");

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("您还没有登录，或者登录已过期");
        assertThat(find(PersonMenu.class).all()).isEmpty();
    }

    @Test
    @WithMockUser(username = "teacher", roles = "TEACHER")
    void theFirstPlaceOfTheRailIsHome() {
        UI.getCurrent().navigate("");

        String home = places().getFirst();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(home);
        assertThat(find(Anchor.class).all().stream()
                        .filter(door -> "page".equals(door.getElement().getAttribute("aria-current")))
                        .map(Anchor::getHref))
                .containsExactly(home);
    }

    @Test
    @WithMockUser(username = "teacher", roles = "TEACHER")
    void aTeacherDoesNotSeeTheCommissionsPlaces() {
        UI.getCurrent().navigate("");

        assertThat(places()).doesNotContain("cockpit");
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void anOfficerBeginsWithTheCountysFigures() {
        UI.getCurrent().navigate("");

        assertThat(places()).startsWith("cockpit");
    }

    @Test
    @WithMockUser(username = "teacher", roles = "TEACHER")
    void aPageHasOneHeadingAndOneMainPartThatTheSkipLinkLeadsTo() {
        UI.getCurrent().navigate("");

        assertThat(find(H1.class).all()).hasSize(1);
        assertThat(find(Main.class).single().getId()).contains("content");
        assertThat(find(Anchor.class).withClassName("yy-skip").single().getHref())
                .isEqualTo("#content");
    }

    @Test
    @WithMockUser(username = "teacher", roles = "TEACHER")
    void anAddressThatLeadsNowhereSaysSoInsideTheFrame() {
        UI.getCurrent().navigate("no/such/place");

        assertThat(find(H1.class).single().getText()).isEqualTo("找不到这个页面");
    }

    private List<String> places() {
        return find(Rail.class).single().routes();
    }
}
