package org.yunyan.web.registry;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.yunyan.identity.AbsenceDesk;
import org.yunyan.identity.Actor;
import org.yunyan.people.Absence;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.DayField;
import org.yunyan.web.shell.Notices;

/** One absence with what became of it, and what this reader may do with it. */
final class AbsencePanel extends Section {

    private static final int LONGEST = 500;

    private final transient AbsenceDesk desk;
    private final transient Actor actor;
    private final transient Absence absence;
    private final transient Runnable done;
    private final TextField note = new TextField(Words.say("absence.note"));
    private final DayField back = new DayField(Words.say("absence.back"));

    AbsencePanel(
            AbsenceDesk desk,
            Actor actor,
            Absence absence,
            String name,
            Organisation unit,
            String effect,
            Runnable done) {
        this.desk = desk;
        this.actor = actor;
        this.absence = absence;
        this.done = done;
        addClassNames("yy-section", "yy-note");
        add(
                new H2(Words.say("absence.of", name, Words.of(absence.kind()))),
                new Paragraph(Words.say("absence.facts", absence.reason(), absence.evidence())),
                new Paragraph(effect),
                steps());
        Div deeds = new Div();
        deeds.addClassName("yy-chips");
        note.setMaxLength(LONGEST);
        if (desk.mayDecide(actor, absence)) {
            Button confirm = button("confirm", () -> desk.confirm(actor, absence.id()));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            deeds.add(note, confirm, button("refuse", () -> desk.refuse(actor, absence.id(), note.getValue())));
        }
        if (absence.alive() && desk.mayRecord(actor, unit)) {
            deeds.add(note);
            deeds.add(
                    back,
                    button("end", () -> desk.end(actor, absence.id(), back.getValue(), note.getValue())),
                    button("withdraw", () -> desk.withdraw(actor, absence.id(), note.getValue())));
        }
        add(deeds);
    }

    private UnorderedList steps() {
        UnorderedList steps = new UnorderedList();
        absence.steps()
                .forEach(step -> steps.add(new ListItem(Words.say(
                        "absence.step." + step.deed(),
                        step.name(),
                        step.at(),
                        step.note() == null ? "" : Words.authored(step.note())))));
        return steps;
    }

    private Button button(String deed, Runnable doing) {
        return new Button(Words.say("absence.do." + deed), tap -> {
            try {
                doing.run();
                Notices.done(Words.say("absence.done." + deed));
                done.run();
            } catch (Refused no) {
                Notices.refused(no);
            }
        });
    }
}
