package org.yunyan.web.discussion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BiConsumer;
import org.yunyan.web.language.Words;

/** Keeps a discussion from going on, with a reason, or lets it go on. */
final class Locking extends Div {

    Locking(boolean locked, BiConsumer<Boolean, String> act) {
        addClassName("talk-locking");
        String words = Words.say(locked ? "discussion.unlock" : "discussion.lock");
        Button button = new Button(words, (locked ? VaadinIcon.UNLOCK : VaadinIcon.LOCK).create());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div drawer = new Div();
        button.addClickListener(tap -> {
            if (locked) {
                act.accept(false, "");
                return;
            }
            ReasonForm form = new ReasonForm(words, reason -> act.accept(true, reason));
            form.onCancel(() -> {
                drawer.removeAll();
                button.focus();
            });
            drawer.removeAll();
            drawer.add(form);
            form.focusFirst();
        });
        add(button, drawer);
    }
}
