package org.yunyan.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.yunyan.identity.Actor;
import org.yunyan.library.Templates;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;

/** Keeps the course on the desk as a template of her own. */
final class TemplateField extends Div {

    TemplateField(Desk desk, Actor actor, Templates templates) {
        TextField name = new TextField(Words.say("studio.template.name"));
        name.setValue(desk.draft().title);
        Button keep = new Button(Words.say("studio.template.keep"), tap -> {
            try {
                templates.keep(actor, desk.stored().id(), name.getValue());
                Notices.done(Words.say("studio.template.kept", name.getValue()));
            } catch (Refused.Invalid no) {
                name.setErrorMessage(Words.say(no.key(), no.arguments().toArray()));
                name.setInvalid(true);
            }
        });
        Div row = new Div(name, keep);
        row.addClassName("studio-row");
        add(new H3(Words.say("studio.template")), new Paragraph(Words.say("studio.template.how")), row);
    }
}
