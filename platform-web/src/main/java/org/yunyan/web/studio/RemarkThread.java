package org.yunyan.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yunyan.catalogue.Remark;
import org.yunyan.catalogue.Saying;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** A remark, what was answered, and whether it is settled. */
final class RemarkThread extends Article {

    private static final int TEXT = 1000;

    RemarkThread(Remark remark, boolean maySettle, Consumer<String> answer, Runnable settle) {
        addClassName("studio-remark");
        getElement().setAttribute("data-open", String.valueOf(remark.isOpen()));
        Div head = new Div(new Chip(Words.of(remark.gate()), remark.isOpen() ? Chip.Tone.AMBER : Chip.Tone.PLAIN));
        head.addClassName("yy-chips");
        if (!remark.spot().quote().isEmpty()) {
            Span quote = new Span(Words.say("studio.remark.about", remark.spot().quote()));
            quote.addClassName("yy-quiet");
            head.add(quote);
        }
        add(head);
        remark.thread().forEach(saying -> add(said(saying)));
        if (!remark.isOpen()) {
            add(new Paragraph(Words.say("studio.remark.resolved", remark.resolvedBy(), remark.resolvedAt())));
        }
        add(actions(maySettle, answer, settle));
    }

    private static Div said(Saying saying) {
        Span who = new Span(Words.say("studio.remark.who", saying.name(), saying.at()));
        who.addClassName("yy-quiet");
        return new Div(new Paragraph(Words.authored(saying.text())), who);
    }

    private static Div actions(boolean maySettle, Consumer<String> answer, Runnable settle) {
        Div actions = new Div();
        actions.addClassName("yy-chips");
        Button reply = Fields.quiet(VaadinIcon.REPLY, Words.say("studio.remark.answer"), () -> {});
        reply.addClickListener(tap -> actions.replace(reply, form(answer)));
        actions.add(reply);
        if (maySettle) {
            actions.add(Fields.quiet(VaadinIcon.CHECK, Words.say("studio.remark.resolve"), settle));
        }
        return actions;
    }

    private static Div form(Consumer<String> answer) {
        TextArea text = new TextArea(Words.say("studio.remark.answer.text"));
        text.setMaxLength(TEXT);
        Button send = new Button(Words.say("studio.remark.send"), tap -> {
            try {
                answer.accept(text.getValue());
            } catch (Refused.Invalid no) {
                text.setErrorMessage(Words.say(no.key(), no.arguments().toArray()));
                text.setInvalid(true);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(text, send);
        form.addClassName("studio-remark-form");
        text.focus();
        return form;
    }
}
