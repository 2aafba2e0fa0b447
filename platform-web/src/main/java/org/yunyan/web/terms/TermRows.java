package org.yunyan.web.terms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.terms.Term;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;

/** Terms with their synonyms, where they come from and what can be done with each. */
final class TermRows extends Div {

    TermRows(List<Term> terms, Sought sought, Consumer<Term> takingAway, Consumer<Term> restoring) {
        Table table = new Table(
                Words.say("terms.list"),
                Words.say("terms.name"),
                Words.say("terms.synonyms"),
                Words.say("terms.origin"),
                Words.say("terms.deeds"));
        terms.forEach(term -> table.row(
                Words.authored(term.concept().name()),
                Words.authored(String.join(Words.say("shell.list.comma"), term.synonyms())),
                origin(term),
                deeds(term, sought, takingAway, restoring)));
        add(table);
    }

    private static Component origin(Term term) {
        Div origin = new Div(new Chip(
                Words.say("terms.origin." + term.origin()), term.isOurs() ? Chip.Tone.ACCENT : Chip.Tone.PLAIN));
        term.change()
                .ifPresent(change ->
                        origin.add(new Span(Words.say("terms.by", change.byName(), Words.time(change.at())))));
        if (term.pending()) {
            origin.add(new Chip(Words.say("terms.pending.one"), Chip.Tone.AMBER));
        }
        origin.addClassName("yy-chips");
        return origin;
    }

    private static Component deeds(Term term, Sought sought, Consumer<Term> takingAway, Consumer<Term> restoring) {
        Div deeds = new Div();
        deeds.addClassName("yy-chips");
        String name = term.concept().name();
        if (term.origin() != Term.Origin.TAKEN_AWAY) {
            Anchor change = new Anchor(sought.open(term.id()).address(), Words.say("terms.change"));
            change.getElement().setAttribute("aria-label", Words.say("terms.change.of", name));
            deeds.add(change, deed("terms.takeAway", name, () -> takingAway.accept(term)));
        }
        if (term.origin() == Term.Origin.CHANGED || term.origin() == Term.Origin.TAKEN_AWAY) {
            deeds.add(deed("terms.restore", name, () -> restoring.accept(term)));
        }
        return deeds;
    }

    private static Button deed(String key, String name, Runnable doing) {
        Button button = new Button(Words.say(key), tap -> doing.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("aria-label", Words.say(key + ".of", name));
        return button;
    }
}
