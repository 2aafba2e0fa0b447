package org.yunyan.web.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.yunyan.discussion.Echo;
import org.yunyan.discussion.Echoes;
import org.yunyan.identity.Actor;
import org.yunyan.study.Rating;
import org.yunyan.web.discussion.ReportForm;
import org.yunyan.web.language.Words;

/** One review: what was said, the trainer's reply, whom it helped, and a way to report it. */
@StyleSheet("context://styles/discussion.css")
final class ReviewCard extends Article {

    private static final int BEST = 5;

    private final Rating rating;
    private final Echoes echoes;
    private final Actor reader;
    private final Div below = new Div();
    private final Paragraph said = new Paragraph();

    /** @param known what became of it; null for nothing */
    ReviewCard(Rating rating, Echo known, Echoes echoes, Actor reader) {
        this.rating = rating;
        this.echoes = echoes;
        this.reader = reader;
        addClassName("yy-review");
        said.getElement().setAttribute("role", "status");
        said.addClassName("talk-said");
        add(new Div(stars(), who()), new Paragraph(Words.authored(rating.text())));
        if (known != null && known.reply() != null) {
            Paragraph reply = new Paragraph(Words.say(
                    "catalogue.review.reply", Words.authored(known.replyName()), Words.authored(known.reply())));
            reply.addClassName("yy-review-reply");
            add(reply);
        }
        show(known);
        add(below, said);
    }

    private void show(Echo known) {
        below.removeAll();
        below.addClassName("talk-buttons");
        int count = known == null ? 0 : known.helped().size();
        if (rating.person().equals(reader.person())) {
            if (count > 0) {
                below.add(new Span(Words.say("catalogue.review.helped", count)));
            }
            return;
        }
        boolean helps = known != null && known.helped().contains(reader.person());
        Button helpful = button("catalogue.review.helpful", VaadinIcon.THUMBS_UP_O, count);
        helpful.getElement().setAttribute("aria-pressed", String.valueOf(helps));
        helpful.addClickListener(tap -> {
            show(echoes.help(reader, rating, !helps));
            said.setText(Words.say(helps ? "catalogue.review.helped.not" : "catalogue.review.helped.thanks"));
        });
        Button report = button("discussion.report", VaadinIcon.FLAG_O, 0);
        report.addClickListener(tap -> report(known));
        below.add(helpful, report);
    }

    private void report(Echo known) {
        below.removeAll();
        below.add(new ReportForm(
                (abuse, note) -> {
                    echoes.report(reader, rating, abuse, note);
                    show(known);
                    said.setText(Words.say("discussion.done.reported"));
                },
                () -> show(known)));
    }

    private Span stars() {
        Span stars = new Span("★".repeat(rating.stars()) + "☆".repeat(BEST - rating.stars()));
        stars.addClassName("yy-stars");
        stars.getElement().setAttribute("role", "img");
        stars.getElement().setAttribute("aria-label", Words.say("catalogue.review.stars", rating.stars()));
        return stars;
    }

    private Span who() {
        Span who = new Span(Words.say("catalogue.review.who", Words.authored(rating.name()), Words.day(rating.at())));
        who.addClassName("yy-quiet");
        return who;
    }

    private static Button button(String key, VaadinIcon picture, int count) {
        Button button = new Button(Words.say(key, count), picture.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
