package org.yunyan.web.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yunyan.corrections.Correction;
import org.yunyan.corrections.Corrections;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Signature;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Table;

/** Corrections of a unit: those that wait, with what signing does and the ways to decide, and below what became of the others. */
final class CorrectionsDesk extends Div {

    private static final int MOST_OPEN = 50;
    private static final int A_PAGE = 20;

    private final Actor actor;
    private final Organisation unit;
    private final Corrections corrections;
    private final People people;
    private final int page;

    /** @param page of the decided ones, from 0 */
    CorrectionsDesk(Actor actor, Organisation unit, Corrections corrections, People people, int page) {
        this.actor = actor;
        this.unit = unit;
        this.corrections = corrections;
        this.people = people;
        this.page = page;
        addClassName("yy-stack");
        show();
    }

    private void show() {
        removeAll();
        Page<Correction> open = corrections.at(actor, unit.id(), true, 0, MOST_OPEN);
        Section waiting = section("ledger.corrections.open");
        if (open.items().isEmpty()) {
            waiting.add(new Paragraph(Words.say("ledger.corrections.none")));
        }
        Map<Id<Person>, Person> persons = persons(open);
        open.items().forEach(correction -> waiting.add(card(correction, persons)));
        add(waiting, decided());
    }

    private Component card(Correction correction, Map<Id<Person>, Person> persons) {
        Article card = new Article(
                new H3(new Anchor(
                        LedgerNavigation.person(correction.person()),
                        Words.say("ledger.correction.of", name(persons, correction.person()), correction.title()))),
                new Paragraph(Words.say("ledger.correction.takes", correction.counted(), correction.day())),
                new Paragraph(Words.say("ledger.correction.reason", correction.reason())),
                new Paragraph(signed("ledger.correction.proposed", correction.proposed(), persons)));
        card.addClassName("yy-card");
        boolean own = correction.proposed().by().equals(actor.person());
        if (corrections.maySign(actor, correction)) {
            card.add(deciding(correction, false));
        } else if (own) {
            card.add(deciding(correction, true));
        } else {
            card.add(new Span(Words.say("ledger.correction.waits")));
        }
        return card;
    }

    private Component deciding(Correction correction, boolean own) {
        TextArea why = new TextArea(Words.say(own ? "ledger.correction.whyWithdraw" : "ledger.correction.whyRefuse"));
        why.setMaxLength(Corrections.MOST_TEXT);
        why.setWidthFull();
        Div actions = new Div();
        actions.addClassName("yy-card-actions");
        if (own) {
            actions.add(new Button(
                    Words.say("ledger.correction.withdraw"),
                    tap -> act("withdrawn", () -> corrections.withdraw(actor, correction.id(), why.getValue()))));
        } else {
            Button sign = new Button(
                    Words.say("ledger.correction.sign", correction.counted()),
                    tap -> act("signed", () -> corrections.sign(actor, correction.id())));
            sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(
                    sign,
                    new Button(
                            Words.say("ledger.correction.refuse"),
                            tap -> act("refused", () -> corrections.refuse(actor, correction.id(), why.getValue()))));
        }
        return new Div(why, actions);
    }

    private void act(String done, Runnable decision) {
        try {
            decision.run();
            Notices.done(Words.say("ledger.correction." + done));
            show();
        } catch (Refused no) {
            Notices.refused(no);
        }
    }

    private Component decided() {
        Section section = section("ledger.corrections.decided");
        Page<Correction> found = corrections.at(actor, unit.id(), false, page * A_PAGE, A_PAGE);
        if (found.items().isEmpty()) {
            section.add(new Paragraph(Words.say("ledger.corrections.decided.none")));
            return section;
        }
        Map<Id<Person>, Person> persons = persons(found);
        Table table = new Table(
                Words.say("ledger.corrections.decided"),
                Words.say("ledger.correction.what"),
                Words.say("ledger.correction.state"),
                Words.say("ledger.correction.signatures"),
                Words.say("ledger.correction.words"));
        found.items()
                .forEach(correction -> table.row(
                        new Anchor(
                                LedgerNavigation.person(correction.person()),
                                Words.say(
                                        "ledger.correction.of",
                                        name(persons, correction.person()),
                                        correction.title())),
                        state(correction),
                        signed("ledger.correction.proposed", correction.proposed(), persons)
                                + " "
                                + signed("ledger.correction.decided", correction.decided(), persons),
                        Optional.ofNullable(correction.remark()).orElse(correction.reason())));
        section.add(table, pages(found));
        return section;
    }

    private Component pages(Page<Correction> found) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("ledger.corrections.pages"));
        String address = LedgerNavigation.at(unit.id()) + "&page=";
        if (page > 0) {
            pages.add(new Anchor(address + (page - 1), Words.say("ledger.newer")));
        }
        if (found.offset() + found.items().size() < found.total()) {
            pages.add(new Anchor(address + (page + 1), Words.say("ledger.older")));
        }
        return pages;
    }

    private static Chip state(Correction correction) {
        return new Chip(
                Words.of(correction.state()),
                switch (correction.state()) {
                    case SIGNED -> Chip.Tone.ACCENT;
                    case PROPOSED -> Chip.Tone.AMBER;
                    case WITHDRAWN, REFUSED -> Chip.Tone.PLAIN;
                });
    }

    private static String signed(String key, Signature signature, Map<Id<Person>, Person> persons) {
        return Words.say(key, name(persons, signature.by()), signature.role(), signature.at());
    }

    private Map<Id<Person>, Person> persons(Page<Correction> found) {
        Set<Id<Person>> ids = new HashSet<>();
        found.items().forEach(correction -> {
            ids.add(correction.person());
            ids.add(correction.proposed().by());
            Optional.ofNullable(correction.decided()).map(Signature::by).ifPresent(ids::add);
        });
        return people.persons(ids);
    }

    private static String name(Map<Id<Person>, Person> persons, Id<Person> id) {
        return Optional.ofNullable(persons.get(id)).map(Person::name).orElse(id.value());
    }

    private static Section section(String title) {
        Section section = new Section(new H2(Words.say(title)));
        section.addClassName("yy-section");
        return section;
    }
}
