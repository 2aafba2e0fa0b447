package org.yunyan.web.triage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.triage.Flag;
import org.yunyan.triage.Triage;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;

/** Says how it was. What was typed stays when it cannot be taken. */
final class AnswerForm extends Section {

    private static final int MOST = 2_000;

    AnswerForm(Triage triage, Actor actor, Flag flag, Runnable answered) {
        addClassName("yy-section");
        TextArea text = new TextArea(Words.say("triage.answer.text"));
        text.setHelperText(Words.say("triage.answer.help"));
        text.setMaxLength(MOST);
        text.setWidthFull();
        Button send = new Button(Words.say("triage.answer.send"), tap -> {
            try {
                triage.answer(actor, flag.id(), text.getValue());
                answered.run();
                Notices.done(Words.say("triage.answer.sent"));
            } catch (Refused no) {
                Notices.refused(no);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(Words.say("triage.answer")),
                new Paragraph(Words.say("triage.answer.by.day", triage.answerBy(flag))),
                text,
                send);
    }
}
