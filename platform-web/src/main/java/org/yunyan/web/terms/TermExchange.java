package org.yunyan.web.terms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.terms.TermImport;
import org.yunyan.terms.Terms;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** All terms as text: out as a file, in by pasting; all of what is pasted is taken, or nothing and every trouble is named. */
final class TermExchange extends Section {

    private static final String FILE = "education-terms.txt";

    private final TextArea pasted = new TextArea(Words.say("terms.paste"));
    private final Div outcome = new Div();

    TermExchange(Actor actor, Terms terms, Runnable taken) {
        addClassName("yy-section");
        Anchor out = new Anchor(
                DownloadHandler.fromInputStream(asked -> file(terms.text(actor))), Words.say("terms.download"));
        out.getElement().setAttribute("download", FILE);
        pasted.setHelperText(Words.say("terms.paste.help"));
        pasted.setWidthFull();
        pasted.setMinRows(4);
        pasted.setMaxRows(12);
        outcome.getElement().setAttribute("role", "status");
        Button take = new Button(Words.say("terms.take"), tap -> take(actor, terms, taken));
        add(new H2(Words.say("terms.text")), new Paragraph(out), pasted, new Div(take), outcome);
    }

    private static DownloadResponse file(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), FILE, "text/plain;charset=UTF-8", bytes.length);
    }

    private void take(Actor actor, Terms terms, Runnable taken) {
        outcome.removeAll();
        try {
            TermImport done = terms.take(actor, pasted.getValue());
            if (done.problems().isEmpty()) {
                outcome.add(new Paragraph(Words.say("terms.taken", done.added(), done.changed())));
                pasted.clear();
                taken.run();
            } else {
                outcome.add(
                        new Paragraph(
                                Words.say("terms.notTaken", done.problems().size())),
                        table(done));
            }
        } catch (Refused no) {
            outcome.add(new Paragraph(Words.say(no.key(), no.arguments().toArray())));
        }
    }

    private static Table table(TermImport done) {
        Table table =
                new Table(Words.say("terms.problems"), Words.say("terms.problem.line"), Words.say("terms.problem"));
        done.problems()
                .forEach(problem -> table.row(
                        problem.line(),
                        Words.say(problem.key(), problem.arguments().toArray())));
        return table;
    }
}
