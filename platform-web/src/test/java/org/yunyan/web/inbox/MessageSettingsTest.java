package org.yunyan.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.contact.Contacts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommender.Reason;
import org.yunyan.web.ScreenTest;
import org.yunyan.web.shell.DayField;

/** Message settings on a platform that has neither mail nor browser notifications configured. */
class MessageSettingsTest extends ScreenTest {

    @Autowired
    private Contacts contacts;

    @Autowired
    private Recommendations recommendations;

    @Test
    void aChannelThatIsNotConfiguredHasNoSwitchAndTheScreenSaysSo() {
        enter("ma-settings", "马燕", Role.TEACHER);
        signIn("ma-settings");
        navigate(SettingsScreen.class);

        assertThat(text())
                .contains("本平台没有配置邮件", "本平台没有配置浏览器通知", "每周概览", "总在")
                .doesNotContain("邮箱地址", "给我发一条试试", "全县的默认时间");
    }

    @Test
    void whatSheChoosesIsKeptAtOnceAndForHerAlone() {
        Actor lu = enter("lu-settings", "陆秋", Role.TEACHER);
        Actor other = enter("bo-settings", "柏林", Role.TEACHER);
        signIn("lu-settings");
        navigate(SettingsScreen.class);

        dayOfTheDigest().setValue(DayOfWeek.THURSDAY);
        Checkbox popular = find(Checkbox.class).all().stream()
                .filter(choice -> "很多人在学".equals(choice.getLabel()))
                .findFirst()
                .orElseThrow();
        popular.setValue(true);

        assertThat(contacts.mine(lu).digestDay()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(recommendations.mutes(lu).kinds()).containsExactly(Reason.Kind.POPULAR);
        assertThat(contacts.mine(other).digestDay()).isNull();
    }

    @Test
    void theCommissionSetsTheHoursOfTheCounty() {
        enter("wu-settings", "吴局", Role.OFFICER);
        signIn("wu-settings");
        navigate(SettingsScreen.class);

        assertThat(text()).contains("全县的默认时间");
        assertThat(find(TextField.class).all()).extracting(TextField::getLabel).contains("小学上课时段");
    }

    @Test
    void theCommissionEntersSchoolHolidaysAndTeachersReadThem() {
        Actor officer = enter("wu-settings", "吴局", Role.OFFICER);
        contacts.holidays(officer, List.of());
        signIn("wu-settings");
        navigate(SettingsScreen.class);
        assertThat(text()).contains("还没有登记学校假期。");

        field("名称").setValue("寒假");
        day("第一天").setValue(LocalDate.of(2099, 1, 23));
        day("最后一天").setValue(LocalDate.of(2099, 1, 20));
        find(Button.class).withText("添加假期").single().click();
        assertThat(contacts.county().holidays()).isEmpty();
        day("最后一天").setValue(LocalDate.of(2099, 2, 21));
        find(Button.class).withText("添加假期").single().click();

        assertThat(text()).contains("寒假（2099年1月23日 至 2099年2月21日）");
        enter("ma-settings", "马燕", Role.TEACHER);
        signIn("ma-settings");
        navigate(SettingsScreen.class);
        assertThat(text()).contains("周末和学校放假不算上课：寒假（2099年1月23日 至 2099年2月21日）").doesNotContain("添加假期");

        contacts.holidays(officer, List.of());
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private DatePicker day(String label) {
        return find(DayField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the query knows the class alone
    private Select<DayOfWeek> dayOfTheDigest() {
        return find(Select.class).all().getFirst();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
