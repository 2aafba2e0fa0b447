package org.yunyan.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.yunyan.web.Platform;

@Platform
@ViewPackages(packages = "org.yunyan.web")
@WithAnonymousUser
class SignInScreenTest extends SpringBrowserlessTest {

    @Test
    void theCountyIsNamedAndTheFormIsOneThatPasswordManagersKnow() {
        SignInScreen screen = navigate(SignInScreen.class);

        assertThat(screen.getElement().getTextRecursively()).contains("云江县教师研修平台");
        assertThat(find(H1.class).single().getText()).isEqualTo("登录");
        assertThat(find(TextField.class).single().getElement().getAttribute("name"))
                .isEqualTo("username");
        assertThat(find(PasswordField.class).single().getElement().getAttribute("name"))
                .isEqualTo("password");
        assertThat(find(SignInForm.class).single().getElement().getAttribute("method"))
                .isEqualTo("post");
    }

    @Test
    void languageAndElderModeAreOfferedBeforeSigningIn() {
        navigate(SignInScreen.class);

        assertThat(find(NativeButton.class).all().stream().map(NativeButton::getText))
                .contains("简体中文", "繁體中文", "English", "长者模式");
    }

    @Test
    void outsideDemoModeThereAreNoDemoPeople() {
        navigate(SignInScreen.class);

        assertThat(find(NativeButton.class).withClassName("yy-demo-person").all())
                .isEmpty();
    }

    @Test
    void aLoginThatHasToWaitIsToldForHowLong() {
        UI.getCurrent().navigate("login", QueryParameters.of("wait", "32"));

        assertThat(find(Div.class).withClassName("yy-signin-no").single().getText())
                .contains("32");
    }

    @Test
    void onlyNumbersOfTheAddressReachThePage() {
        UI.getCurrent().navigate("login", QueryParameters.of("wait", "<script>7"));

        assertThat(find(Div.class).withClassName("yy-signin-no").single().getText())
                .contains("7")
                .doesNotContain("script");
    }
}
