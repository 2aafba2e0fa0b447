package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Function;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Spot;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.shared.Id;
import org.yunyan.web.blocks.Block;
import org.yunyan.web.blocks.Blocks;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.text.Markdown;

/** A whole course to read through: everything that is published with it and everything that its credits are made of. */
final class Reading extends Article {

    private final Id<Course> course;
    private final Particulars particulars;
    private final Function<Spot, Component> beside;

    /** Nothing stands beside it. */
    Reading(Content content, Id<Course> course, Particulars particulars) {
        this(content, course, particulars, null);
    }

    /** @param beside what stands beside a place of the course; null for nothing */
    Reading(Content content, Id<Course> course, Particulars particulars, Function<Spot, Component> beside) {
        this.course = course;
        this.particulars = particulars;
        this.beside = beside;
        addClassName("studio-reading");
        add(new H2(Words.authored(content.title())), chips(content), new Paragraph(Words.authored(content.summary())));
        beside(this, Spot.course());
        if (!content.outcomes().isEmpty()) {
            UnorderedList outcomes = new UnorderedList();
            content.outcomes().forEach(outcome -> outcomes.add(new ListItem(Words.authored(outcome))));
            add(new H3(Words.say("studio.field.outcomes")), outcomes);
        }
        add(particulars.of(content));
        for (int i = 0; i < content.units().size(); i++) {
            add(unit(content, content.units().get(i), i + 1));
        }
    }

    private static Component chips(Content content) {
        Div chips = new Div();
        chips.addClassName("yy-chips");
        if (content.subject() != null) {
            chips.add(Chip.subject(content.subject()));
        }
        if (!content.stages().isEmpty()) {
            chips.add(new Chip(Words.of(content.stages())));
        }
        if (content.level() != null) {
            chips.add(new Chip(Words.of(content.level())));
        }
        if (content.mode() != null) {
            chips.add(new Chip(Words.of(content.mode())));
        }
        chips.add(new Chip(Words.say("studio.hours", content.hours())));
        chips.add(new Chip(Words.say("studio.minutes", content.minutes())));
        return chips;
    }

    private Component unit(Content content, Unit unit, int number) {
        Section section = new Section(new H3(Words.say("studio.unit.numbered", number, title(unit))));
        section.addClassName("studio-reading-unit");
        section.add(new Chip(Words.of(unit.kind()) + " · " + Words.say("studio.minutes", unit.minutes())));
        if (unit.kind().isMedia() && unit.media() != null) {
            section.getElement().appendChild(player(unit, course));
        }
        if (unit.markdown() != null && !unit.markdown().isBlank()) {
            text(section, unit);
        }
        section.add(particulars.of(content, unit, course));
        beside(section, Spot.unit(unit.id()));
        return section;
    }

    private void text(Section section, Unit unit) {
        if (beside == null) {
            section.add(text(unit.markdown(), course));
            return;
        }
        List<Block> blocks = Blocks.of(unit.markdown());
        for (int i = 0; i < blocks.size(); i++) {
            Div block = new Div(text(blocks.get(i).source(), course));
            block.addClassName("studio-reading-block");
            beside(block, new Spot(unit.id(), i, Markdown.words(blocks.get(i).words())));
            section.add(block);
        }
    }

    private void beside(HasComponents place, Spot spot) {
        if (beside != null) {
            place.add(beside.apply(spot));
        }
    }

    /** Authored Markdown, made safe. */
    static Div text(String markdown, Id<Course> course) {
        Div text = new Div();
        text.addClassNames("studio-text", "yy-reading");
        text.getElement().setProperty("innerHTML", Markdown.html(Words.authored(markdown), course));
        return text;
    }

    /** The unit's video or audio with its captions. */
    static Element player(Unit unit, Id<Course> course) {
        Element player = new Element(unit.kind() == UnitKind.VIDEO ? "video" : "audio");
        player.setAttribute("controls", true)
                .setAttribute("preload", "metadata")
                .setAttribute("src", address(unit.media(), course))
                .setAttribute("aria-label", title(unit));
        if (unit.captions() != null) {
            player.appendChild(new Element("track")
                    .setAttribute("kind", "captions")
                    .setAttribute("srclang", "zh")
                    .setAttribute("label", Words.say("studio.captions"))
                    .setAttribute("default", true)
                    .setAttribute("src", address(unit.captions(), course)));
        }
        return player;
    }

    /** Where the browser fetches a file that the course shows. */
    static String address(Id<Media> media, Id<Course> course) {
        return "/api/v1/media/" + media + "?course=" + course;
    }

    /** Its title, or what it is while it has none. */
    static String title(Unit unit) {
        return unit.title() == null || unit.title().isBlank()
                ? Words.say("studio.unit.untitled", Words.of(unit.kind()))
                : Words.authored(unit.title());
    }
}
