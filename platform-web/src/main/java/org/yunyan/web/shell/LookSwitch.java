package org.yunyan.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.yunyan.identity.Preferences;
import org.yunyan.web.language.Words;

/** Language and elder mode as a row of buttons, for screens before anybody is signed in. */
public final class LookSwitch extends Div {

    public LookSwitch(Looks looks) {
        addClassName("yy-signin-looks");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("signin.looks"));
        Preferences look = looks.current();
        LookItems.LANGUAGES.forEach((tag, name) -> {
            NativeButton button = button(name, tag.equals(look.language()));
            button.getElement().setAttribute("lang", tag);
            button.addClickListener(tap -> looks.choose(new Preferences(tag, look.elder(), look.theme())));
        });
        button(Words.say("signin.elder"), look.elder())
                .addClickListener(tap -> looks.choose(new Preferences(look.language(), !look.elder(), look.theme())));
    }

    private NativeButton button(String name, boolean pressed) {
        NativeButton button = new NativeButton(name);
        button.addClassName("yy-look");
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        add(button);
        return button;
    }
}
