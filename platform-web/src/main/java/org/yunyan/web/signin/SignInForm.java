package org.yunyan.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.yunyan.web.language.Words;

/** A real form, so that browsers offer to keep and fill the password and Enter sends it. */
@Tag("form")
final class SignInForm extends Component implements HasComponents {

    SignInForm() {
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        TextField login = new TextField(Words.say("signin.login"));
        login.setHelperText(Words.say("signin.login.hint"));
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setAutocapitalize(Autocapitalize.NONE);
        login.setAutofocus(true);
        login.setRequired(true);
        login.setMaxLength(64);
        name(login, "username");
        PasswordField password = new PasswordField(Words.say("signin.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequired(true);
        password.setMaxLength(128);
        name(password, "password");
        NativeButton submit = new NativeButton(Words.say("signin.submit"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("yy-submit");
        add(login, password, submit);
        token();
    }

    /** Signs in as somebody whose password everybody knows. */
    void send(String login, String password) {
        getElement().executeJs("window.yunyanSignIn(this, $0, $1)", login, password);
    }

    /** So that no other site can send this form: without it somebody could be signed in as somebody else unawares. */
    private void token() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            Element field = new Element("input");
            field.setAttribute("type", "hidden")
                    .setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken());
            getElement().appendChild(field);
        }
    }

    private static void name(Component field, String name) {
        field.getElement().setAttribute("name", name);
    }
}
