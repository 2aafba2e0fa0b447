package org.yunyan.web.audience;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.yunyan.discussion.Echo;
import org.yunyan.discussion.Echoes;
import org.yunyan.identity.Actor;
import org.yunyan.study.Rating;
import org.yunyan.web.language.Words;

/** A review as its trainer sees it, with her public reply. */
final class ReviewReply extends Article {

    private final Rating rating;
    private final Echoes echoes;
    private final Actor actor;
    private final boolean hers;
    private final Div below = new Div();

    /** @param known what became of the review; null for nothing */
    ReviewReply(Rating rating, Echo known, Echoes echoes, Actor actor, boolean hers) {
        this.rating = rating;
        this.echoes = echoes;
        this.actor = actor;
        this.hers = hers;
        addClassName("yy-panel");
        Paragraph who = new Paragraph(Words.say(
                "audience.review.who", Words.authored(rating.name()), rating.stars(), Words.day(rating.at())));
        who.addClassName("yy-quiet");
        below.addClassName("audience-reply");
        add(who, new Paragraph(Words.authored(rating.text())), below);
        show(known);
    }

    private void show(Echo known) {
        below.removeAll();
        if (known != null && !known.isShown()) {
            below.add(Said.quiet("audience.review.hidden", known.hidden()));
            return;
        }
        String said = known == null || known.reply() == null ? "" : known.reply();
        if (!said.isEmpty()) {
            below.add(new Paragraph(Words.say("audience.review.replied", Words.authored(said))));
        }
        if (hers) {
            Button write = new Button(
                    Words.say(said.isEmpty() ? "audience.review.reply" : "audience.review.reply.change"),
                    VaadinIcon.REPLY.create());
            write.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            write.addClickListener(tap -> write(said, known));
            below.add(write);
        }
    }

    private void write(String before, Echo known) {
        TextArea text = new TextArea(Words.say("audience.review.reply.text"));
        text.setMaxLength(Echoes.LONGEST);
        text.setValue(before);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        Button send = new Button(
                Words.say("audience.review.reply.send"), tap -> show(echoes.reply(actor, rating, text.getValue())));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(Words.say("audience.cancel"), tap -> show(known));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        below.removeAll();
        below.add(text, send, leave);
        text.focus();
    }
}
