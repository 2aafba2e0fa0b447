package org.yunyan.web.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yunyan.catalogue.Course;
import org.yunyan.discussion.Echo;
import org.yunyan.discussion.Echoes;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.study.Rating;
import org.yunyan.study.RatingSummary;
import org.yunyan.study.Study;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Meter;

/** How those who completed the course rate it, what they wrote, and a form for who has completed it herself. */
final class Reviews extends Section {

    private static final int FIRST = 8;
    private static final int LONGEST = 1000;

    private final Study study;
    private final Echoes echoes;
    private final Actor reader;
    private final Id<Course> course;
    private final Div told = new Div();
    private int shown = FIRST;

    Reviews(Study study, Echoes echoes, Actor reader, Id<Course> course, boolean mayRate) {
        this.study = study;
        this.echoes = echoes;
        this.reader = reader;
        this.course = course;
        setId(CatalogueNavigation.REVIEWS);
        addClassNames("yy-part", "yy-reviews");
        told.addClassName("yy-reviews-told");
        add(new H2(Words.say("catalogue.review.title")));
        if (mayRate) {
            add(form());
        }
        add(told);
        show();
    }

    private void show() {
        told.removeAll();
        RatingSummary summary = study.ratingsOf(List.of(course)).get(course);
        if (summary == null || summary.count() == 0) {
            told.add(new Paragraph(Words.say("catalogue.review.none")));
            return;
        }
        told.add(summary(summary));
        List<Rating> written = study.ratings(course, 0, Page.MOST).items().stream()
                .filter(rating -> rating.text() != null && !rating.text().isBlank())
                .toList();
        Map<String, Echo> known = echoes.of(written);
        written = written.stream()
                .filter(rating -> Optional.ofNullable(known.get(rating.id()))
                        .filter(echo -> !echo.isShown())
                        .isEmpty())
                .toList();
        written.stream()
                .limit(shown)
                .forEach(rating -> told.add(new ReviewCard(rating, known.get(rating.id()), echoes, reader)));
        if (written.size() > shown) {
            Button more = new Button(Words.say("catalogue.review.more"), tap -> {
                shown *= 2;
                show();
            });
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            told.add(more);
        }
    }

    private static Component summary(RatingSummary summary) {
        Span average = new Span(Words.number(Math.round(summary.average() * 10) / 10.0));
        average.addClassName("yy-reviews-average");
        Div head = new Div(average, new Span(Words.say("catalogue.review.count", summary.count())));
        head.addClassName("yy-reviews-head");
        Div bars = new Div();
        bars.addClassName("yy-reviews-bars");
        for (int stars = summary.counts().size(); stars >= 1; stars--) {
            int count = summary.counts().get(stars - 1);
            bars.add(new Meter(count * 100 / summary.count(), Words.say("catalogue.review.bar", stars, count)));
        }
        Div whole = new Div(head, bars);
        whole.addClassName("yy-reviews-summary");
        return whole;
    }

    private Component form() {
        RadioButtonGroup<Integer> stars = new RadioButtonGroup<>(Words.say("catalogue.review.how"));
        stars.setItems(5, 4, 3, 2, 1);
        stars.setItemLabelGenerator(number -> Words.say("catalogue.review.star." + number));
        stars.setRequired(true);
        TextArea text = new TextArea(Words.say("catalogue.review.text"));
        text.setHelperText(Words.say("catalogue.review.text.hint", LONGEST));
        text.setMaxLength(LONGEST);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        text.setWidthFull();
        mine().forEach((number, words) -> {
            stars.setValue(number);
            text.setValue(words);
        });
        Button send = new Button(Words.say("catalogue.review.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        send.addClickListener(tap -> {
            if (stars.getValue() == null) {
                stars.setErrorMessage(Words.say("catalogue.review.how.missing"));
                stars.setInvalid(true);
                stars.getElement().callJsFunction("focus");
                return;
            }
            study.rate(reader, course, stars.getValue(), text.getValue().strip());
            said.setText(Words.say("catalogue.review.thanks"));
            show();
        });
        Div form = new Div(stars, text, send, said);
        form.addClassNames("yy-panel", "yy-review-form");
        return form;
    }

    /** Her own rating among the newest, to be changed rather than written again; empty when there is none. */
    private Map<Integer, String> mine() {
        return study.ratings(course, 0, Page.MOST).items().stream()
                .filter(rating -> rating.person().equals(reader.person()))
                .findFirst()
                .map(rating -> Map.of(rating.stars(), rating.text() == null ? "" : rating.text()))
                .orElse(Map.of());
    }
}
