package org.yunyan.web.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import org.yunyan.demand.Demand;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;

/** Nothing was found, and she wants it nevertheless: a wish that the trainers see without her name, and an answer when it is there. */
final class AskForIt extends Section {

    private static final int LONGEST = 300;

    private final Actor reader;
    private final Demand demand;
    private final String words;

    AskForIt(Actor reader, Demand demand, String words) {
        this.reader = reader;
        this.demand = demand;
        this.words = words;
        addClassNames("yy-section", "yy-ask");
        if (demand.hasAsked(reader, words)) {
            waiting();
        } else {
            offer();
        }
    }

    private void offer() {
        TextArea note = new TextArea(Words.say("catalogue.ask.note"));
        note.setMaxLength(LONGEST);
        note.setWidth("min(100%, 32rem)");
        Button ask = new Button(Words.say("catalogue.ask.do"), tap -> ask(note.getValue()));
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(Words.say("catalogue.ask", words)), new Paragraph(Words.say("catalogue.ask.why")), note, ask);
    }

    private void ask(String note) {
        try {
            demand.ask(reader, words, note);
            removeAll();
            waiting();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private void waiting() {
        Paragraph sentence = new Paragraph(Words.say("catalogue.ask.waiting", words));
        sentence.getElement().setAttribute("role", "status");
        add(sentence);
    }
}
