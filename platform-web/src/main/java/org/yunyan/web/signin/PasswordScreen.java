package org.yunyan.web.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.security.OwnPassword;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/** Another password, after which every other place where she is signed in asks for it. */
@Route(value = "password", layout = MainLayout.class)
@PermitAll
final class PasswordScreen extends Screen {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final Actor actor;
    private final OwnPassword own;
    private final PasswordField current = field("current", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField next = field("next", Autocomplete.NEW_PASSWORD);
    private final PasswordField again = field("again", Autocomplete.NEW_PASSWORD);

    PasswordScreen(CurrentActor currentActor, OwnPassword own) {
        super("signin.password.title");
        this.actor = currentActor.get();
        this.own = own;
        head().lead(Words.say("signin.password.lead", SHORTEST));
        Button change = new Button(Words.say("signin.password.change"), tap -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(current, next, again, change);
        form.addClassName("yy-stack");
        form.setMaxWidth("24rem");
        add(form);
    }

    private void change() {
        boolean same = next.getValue().equals(again.getValue());
        again.setErrorMessage(Words.say("signin.password.differs"));
        again.setInvalid(!same);
        if (!same) {
            return;
        }
        try {
            own.change(actor, current.getValue(), next.getValue());
            current.clear();
            next.clear();
            again.clear();
            Notices.done(Words.say("signin.password.changed"));
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private static PasswordField field(String name, Autocomplete complete) {
        PasswordField field = new PasswordField(Words.say("signin.password." + name));
        field.setAutocomplete(complete);
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        return field;
    }
}
