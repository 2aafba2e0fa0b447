package org.yunyan.web.demand;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yunyan.demand.Wanted;
import org.yunyan.people.Organisation;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.web.catalogue.CatalogueNavigation;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** What was searched in vain or asked for, one card each: how many, who they are as far as that is told, what they wrote. */
final class WantedCards extends Div {

    private final Map<String, String> zones;
    private final Optional<DemandScreen.Begin> begin;

    WantedCards(List<Wanted> rows, List<Organisation> zones, Optional<DemandScreen.Begin> begin) {
        this.zones = zones.stream().collect(Collectors.toMap(zone -> zone.id().value(), Organisation::name));
        this.begin = begin;
        addClassName("yy-cards");
        rows.forEach(row -> add(card(row)));
    }

    private Component card(Wanted row) {
        Article card = new Article();
        card.addClassName("yy-card");
        card.add(new H2(Words.authored(row.words())));
        Div chips = new Div(new Chip(Words.say("demand.wanted.people", row.people()), Chip.Tone.ACCENT));
        chips.addClassName("yy-chips");
        if (row.wishes() > 0) {
            chips.add(new Chip(Words.say("demand.wanted.wishes", row.wishes()), Chip.Tone.AMBER));
        }
        row.groups().stream()
                .filter(group -> group.kind() != Wanted.Group.Kind.ZONE || zones.containsKey(group.value()))
                .forEach(group -> chips.add(new Chip(Words.say("demand.group", name(group), group.people()))));
        card.add(
                chips,
                new Paragraph(Words.say(
                        "demand.wanted.how",
                        row.nothingFound(),
                        Math.max(0, row.people() - row.nothingFound()),
                        row.weeks().isEmpty() ? 0 : row.weeks().getLast().people(),
                        row.weeks().isEmpty()
                                ? ""
                                : Words.day(row.weeks().getLast().monday()))));
        if (!row.notes().isEmpty()) {
            UnorderedList notes = new UnorderedList();
            row.notes().forEach(note -> notes.add(new ListItem(Words.authored(note))));
            card.add(notes);
        }
        Div actions = new Div(
                GapTable.writing(
                        row.writing(),
                        row.id(),
                        begin.map(allowed -> () -> allowed.with(row.id(), Beginnings.of(row))),
                        row.words()),
                new Anchor(CatalogueNavigation.search(row.words()), Words.say("demand.wanted.search")));
        actions.addClassName("yy-card-actions");
        card.add(actions);
        return card;
    }

    private String name(Wanted.Group group) {
        return switch (group.kind()) {
            case STAGE -> Words.of(Stage.valueOf(group.value()));
            case SUBJECT -> Words.of(Subject.valueOf(group.value()));
            case ZONE -> zones.get(group.value());
        };
    }
}
