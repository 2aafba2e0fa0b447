package org.yunyan.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CompletionRule;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.messages.Message;
import org.yunyan.messages.MessageKind;
import org.yunyan.messages.Messages;
import org.yunyan.people.Subject;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommendation.ResourcePushed;
import org.yunyan.recommendation.Why;
import org.yunyan.recommender.Reason;
import org.yunyan.shared.Id;
import org.yunyan.web.ScreenTest;

class InboxTest extends ScreenTest {

    @Autowired
    private Messages messages;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Clock clock;

    @Test
    void aMessageSaysWhatHappenedAndStaysHerOwn() {
        Actor ma = enter("ma-inbox", "马燕", Role.TEACHER);
        enter("lu-inbox", "陆秋", Role.TEACHER);
        messages.send(
                Message.to(ma.person(), "credited:x", MessageKind.CREDITED, "x", clock.instant(), "大单元教学设计", "0.25"));

        signIn("ma-inbox");
        navigate(InboxScreen.class);
        assertThat(text()).contains("《大单元教学设计》已计入 0.25 学分", "标为已读");

        signIn("lu-inbox");
        navigate(InboxScreen.class);
        assertThat(text()).contains("收件箱").doesNotContain("大单元教学设计");
    }

    @Test
    void aReaderOfEnglishReadsWhatTheCourseIsCalledInEnglish() {
        Actor he = enter("he-inbox", "何雨", Role.TEACHER);
        catalogue.plant(List.of(CourseVersion.of(
                Id.of("inbox-course"),
                1,
                new Content(
                        "收件箱里的课",
                        "The Course in the Inbox",
                        "",
                        List.of(),
                        Subject.GENERAL,
                        Set.of(),
                        Set.of(),
                        TrainingLevel.COUNTY,
                        TrainingMode.ONLINE,
                        List.of(),
                        BigDecimal.ONE,
                        List.of(),
                        List.of(),
                        false,
                        CompletionRule.STANDARD),
                Id.of("tan"),
                "谭老师",
                clock.instant(),
                Id.of("reviewer"))));
        String award = "completion:" + he.person() + ":inbox-course";
        messages.send(
                Message.to(he.person(), "pushed:inbox", MessageKind.PUSHED, "inbox-course", clock.instant(), "收件箱里的课"));
        messages.send(Message.to(
                he.person(), "credited:inbox", MessageKind.CREDITED, award, clock.instant(), "收件箱里的课", "0.25"));
        messages.send(Message.to(
                he.person(), "pushed:gone", MessageKind.PUSHED, "no-such-course", clock.instant(), "没有英文名的课"));

        signIn("he-inbox");
        navigate(InboxScreen.class);
        assertThat(text()).contains("收件箱里的课").doesNotContain("The Course in the Inbox");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(SettingsScreen.class);
        navigate(InboxScreen.class);

        assertThat(text())
                .contains("The Course in the Inbox", "0.25", "没有英文名的课")
                .doesNotContain("收件箱里的课");
    }

    @Test
    void aPushIsToldWhyAndTheReasonIsMutedThereAndInTheSettingsAlike() {
        Actor shu = enter("shu-inbox", "舒云", Role.TEACHER);
        Why popular = new Why(Reason.Kind.POPULAR, Map.of("subject", "CHINESE", "stage", "PRIMARY", "people", "12"));
        Why assigned = new Why(Reason.Kind.ASSIGNED, Map.of());
        for (String course : List.of("one", "two")) {
            events.publishEvent(new ResourcePushed(
                    shu.person(), Id.of(course), "课", List.of(popular, assigned), clock.instant(), false));
        }
        signIn("shu-inbox");
        navigate(InboxScreen.class);

        assertThat(mutes()).hasSizeGreaterThanOrEqualTo(2);
        mutes().getFirst().click();
        assertThat(recommendations.mutes(shu).kinds()).containsExactly(Reason.Kind.POPULAR);
        assertThat(mutes())
                .allSatisfy(mute -> assertThat(mute.getElement().getAttribute("aria-pressed"))
                        .isEqualTo("true"));

        navigate(SettingsScreen.class);
        assertThat(find(Checkbox.class).all())
                .filteredOn(choice -> "很多人在学".equals(choice.getLabel()))
                .singleElement()
                .satisfies(choice -> assertThat(choice.getValue()).isTrue());
        assertThat(find(Checkbox.class).all())
                .extracting(Checkbox::getLabel)
                .contains("新上线")
                .doesNotContain("学校或上级指定");

        navigate(InboxScreen.class);
        mutes().getLast().click();
        assertThat(recommendations.mutes(shu).kinds()).isEmpty();
    }

    private List<Button> mutes() {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("少推这类：不再因“很多人在学”向我推荐"))
                .toList();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
