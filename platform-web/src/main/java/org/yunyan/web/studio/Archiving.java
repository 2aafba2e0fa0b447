package org.yunyan.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.yunyan.web.language.Words;

/** Takes a course out of the catalogue, or a draft off the desk, after saying what that means. */
final class Archiving extends Button {

    Archiving(boolean published, Runnable archive) {
        String name = published ? "studio.archive" : "studio.putAway";
        setText(Words.say(name));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        addClickListener(tap -> ask(name, archive));
    }

    private static void ask(String name, Runnable archive) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.say(name + ".ask"));
        dialog.add(new Paragraph(Words.say(name + ".effect")));
        Button yes = new Button(Words.say(name), tap -> {
            dialog.close();
            archive.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(new Button(Words.say("studio.cancel"), tap -> dialog.close()), yes);
        dialog.open();
    }
}
