package org.yunyan.web.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.yunyan.web.language.Words;

/** Asks once more before something that cannot be taken back; the dialog says what will happen. */
final class Asking {

    private Asking() {}

    static void first(String sentence, String verb, Runnable act, Component... details) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(verb);
        dialog.add(new Paragraph(sentence));
        dialog.add(details);
        Button yes = new Button(verb, tap -> {
            dialog.close();
            act.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Words.say("claims.cancel"), tap -> dialog.close()), yes);
        dialog.open();
    }
}
