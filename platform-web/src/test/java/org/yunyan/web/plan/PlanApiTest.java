package org.yunyan.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunyan.web.Browser.json;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.people.Subject;
import org.yunyan.planning.Plans;
import org.yunyan.planning.Proposal;
import org.yunyan.shared.Id;
import org.yunyan.shelves.Shelves;
import org.yunyan.web.Browser;
import org.yunyan.web.Platform;
import org.yunyan.web.Village;

/** The plan for programs, and its calendar for calendar programs, which cannot sign in. */
@Platform
class PlanApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Village village;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Plans plans;

    @Autowired
    private Clock clock;

    private Actor teacher;

    @BeforeEach
    void anAcceptedPlan() {
        teacher = village.actor("teacher");
        Content content = new Content(
                "全县集中研修",
                "",
                "全县集中研修",
                List.of(),
                Subject.GENERAL,
                Set.of(),
                Set.of(),
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                List.of(),
                new BigDecimal("12"),
                List.of(),
                List.of(Unit.document(Id.of("text"), "读一读", 5, "## 读\n一")),
                false,
                CompletionRule.STANDARD);
        catalogue.plant(List.of(CourseVersion.of(
                Id.of("calendar-camp"), 1, content, Id.of("tan"), "谭老师", clock.instant(), Id.of("reviewer"))));
        shelves.reindex(village.actor("admin"));
        Proposal proposal = plans.propose(teacher);
        plans.accept(teacher, proposal.courses());
    }

    @Test
    void whoKnowsTheAddressReadsTheCalendarUntilItIsChanged() {
        String secret = plans.openCalendar(teacher);

        HttpResponse<String> answer = new Browser(port).get("/api/v1/calendars/" + secret + ".ics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.getEvents())
                .anySatisfy(event -> {
                    assertThat(event.getSummary().getValue()).contains("全县集中研修", "学时");
                    assertThat(event.getUrl().getValue()).endsWith("/course/calendar-camp");
                    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
                })
                .allSatisfy(event -> assertThat(event.getUid().getValue()).endsWith("@yunyan"));
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
        plans.openCalendar(teacher);
        assertThat(new Browser(port).get("/api/v1/calendars/" + secret + ".ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void herOwnBrowserReadsPlanAndCalendarAndAStrangerDoesNot() {
        Browser browser = new Browser(port).signedInAs("teacher");

        assertThat(json(browser.get("/api/v1/me/plan")).get("steps")).isNotEmpty();
        assertThat(json(browser.get("/api/v1/me/plan/accepted")).get("state").asString())
                .isEqualTo("RUNNING");
        assertThat(Biweekly.parse(browser.get("/api/v1/me/plan/calendar").body())
                        .first()
                        .getEvents())
                .isNotEmpty();
        assertThat(new Browser(port).get("/api/v1/me/plan").statusCode()).isEqualTo(401);
        assertThat(new Browser(port)
                        .signedInAs("officer")
                        .get("/api/v1/me/plan")
                        .statusCode())
                .isEqualTo(403);
    }
}
