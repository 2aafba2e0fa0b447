package org.yunyan.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Password;
import org.yunyan.identity.Role;
import org.yunyan.web.ScreenTest;

@ViewPackages(packages = "org.yunyan.web")
class PasswordScreenTest extends ScreenTest {

    private static final String NEW = "new-password-8";

    @Autowired
    private Accounts accounts;

    private Actor lin;
    private String old;

    @BeforeEach
    void aTeacherWithAPassword() {
        lin = enter("password-lin", "林老师");
        old = accounts.issuePassword(enter("password-admin", "管理员", Role.ADMIN), lin.account());
        signIn("password-lin");
        navigate(PasswordScreen.class);
    }

    @Test
    void whoKnowsHerPasswordGetsAnotherOne() {
        change(old, NEW, NEW);

        assertThat(Password.matches(NEW, hash())).isTrue();
        assertThat(said()).contains("密码已修改");
        assertThat(fields()).allSatisfy(field -> assertThat(field.getValue()).isEmpty());
    }

    @Test
    void whoMistypesTheNewOneIsToldSoAtTheFieldAndKeepsTheOld() {
        change(old, NEW, NEW + "x");

        assertThat(fields().getLast().isInvalid()).isTrue();
        assertThat(fields().getLast().getErrorMessage()).isNotBlank();
        assertThat(Password.matches(old, hash())).isTrue();
    }

    @Test
    void whoDoesNotKnowTheOldOneIsRefusedAndLosesNothingTyped() {
        change("a-guess-at-it", NEW, NEW);

        assertThat(Password.matches(old, hash())).isTrue();
        assertThat(fields().get(1).getValue()).isEqualTo(NEW);
        assertThat(said()).contains("当前密码不对");
    }

    private void change(String current, String next, String again) {
        List<PasswordField> fields = fields();
        fields.get(0).setValue(current);
        fields.get(1).setValue(next);
        fields.get(2).setValue(again);
        find(Button.class).withText("修改密码").single().click();
    }

    private List<PasswordField> fields() {
        return find(PasswordField.class).all();
    }

    private String hash() {
        return accounts.account(lin.account()).passwordHash();
    }

    private String said() {
        return find(Notification.class).single().getElement().getTextRecursively();
    }
}
