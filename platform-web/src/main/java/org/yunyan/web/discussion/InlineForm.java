package org.yunyan.web.discussion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.yunyan.web.language.Words;

/** A few fields that open where they were asked for, with a button to send and one to leave it. */
abstract class InlineForm extends Div {

    private final Component first;
    private Runnable cancelled = () -> {};

    /** @param send the words of the button */
    InlineForm(String label, String send, Component first, Component... fields) {
        this.first = first;
        addClassNames("yy-panel", "talk-form");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        Button button = new Button(send, tap -> sendIfComplete());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(Words.say("discussion.cancel"), tap -> cancelled.run());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(button, leave);
        buttons.addClassName("talk-buttons");
        add(fields);
        add(buttons);
    }

    /** What happens when she leaves it. */
    void onCancel(Runnable listener) {
        cancelled = listener;
    }

    void focusFirst() {
        first.getElement().callJsFunction("focus");
    }

    /** Sends what is complete; otherwise says beside the field what is missing. */
    abstract void sendIfComplete();
}
