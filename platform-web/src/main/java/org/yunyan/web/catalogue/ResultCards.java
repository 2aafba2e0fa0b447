package org.yunyan.web.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import org.yunyan.catalogue.Content;
import org.yunyan.recommender.SearchPage;
import org.yunyan.web.catalogue.CourseSearch.Hit;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.CourseCard;
import org.yunyan.web.study.StudyNavigation;
import org.yunyan.web.why.Reasons;

/** Cards of what was found. A listing says at once that it is a pointer only. */
final class ResultCards {

    private final Reasons reasons;

    ResultCards(Reasons reasons) {
        this.reasons = reasons;
    }

    Component of(Hit hit) {
        Content content = hit.course().content();
        CourseCard card = new CourseCard(
                        CourseWords.title(content),
                        CatalogueNavigation.course(hit.course().course()))
                .chips(Chip.subject(content.subject()), new Chip(Words.of(content.level())))
                .facts(CourseWords.facts(hit.course()).toArray(String[]::new));
        if (content.listing()) {
            card.addClassName("yy-card-listing");
            card.chips(new Chip(Words.say("catalogue.listing"), Chip.Tone.AMBER));
        }
        if (!hit.result().excerpt().text().isBlank()) {
            card.add(excerpt(hit.result().excerpt()));
        }
        hit.place().ifPresent(place -> card.add(place(hit, place)));
        card.effect(CourseWords.effect(content, hit.effect()));
        if (!hit.why().isEmpty()) {
            card.reasons(hit.why().stream().map(reasons::chip).toArray(Component[]::new));
        }
        return card;
    }

    private static Component place(Hit hit, FoundPlace place) {
        Icon icon = (place.unit().kind().isMedia() ? VaadinIcon.PLAY_CIRCLE_O : VaadinIcon.BOOKMARK_O).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Anchor link = new Anchor(StudyNavigation.place(hit.course().course(), place.place()));
        link.add(icon, new Span(place.words()));
        link.addClassName("yy-card-place");
        return link;
    }

    private static Component excerpt(SearchPage.Snippet snippet) {
        Paragraph excerpt = new Paragraph();
        excerpt.addClassName("yy-card-excerpt");
        int at = 0;
        for (SearchPage.Mark mark : snippet.marks()) {
            excerpt.getElement().appendChild(text("span", snippet.text().substring(at, mark.from())));
            excerpt.getElement().appendChild(text("mark", snippet.text().substring(mark.from(), mark.to())));
            at = mark.to();
        }
        excerpt.getElement().appendChild(text("span", snippet.text().substring(at)));
        return excerpt;
    }

    private static Element text(String tag, String words) {
        return new Element(tag).setText(Words.authored(words));
    }
}
