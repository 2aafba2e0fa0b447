package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.identity.Actor;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** The right side of the editor: the blocks of the place that she is at. */
final class Pane extends Section {

    private final Desk desk;
    private final Actor actor;
    private final Catalogue catalogue;
    private final Workplace workplace;
    private final List<Skill> framework;
    private final Outline outline;
    private final Consumer<Checklist.Missing> lead;
    private final Consumer<Place> go;

    Pane(
            Desk desk,
            Actor actor,
            Workplace workplace,
            List<Skill> framework,
            Outline outline,
            Consumer<Place> go,
            Consumer<Checklist.Missing> lead) {
        this.desk = desk;
        this.actor = actor;
        this.catalogue = workplace.catalogue;
        this.workplace = workplace;
        this.framework = framework;
        this.outline = outline;
        this.go = go;
        this.lead = lead;
        addClassName("studio-pane");
        getElement().setAttribute("aria-label", Words.say("studio.pane"));
        getElement().setAttribute("tabindex", "-1");
        setId("studio-pane");
    }

    void show(Place here) {
        removeAll();
        switch (here) {
            case Place.About about -> {
                add(new H2(Words.say("studio.about")), new AboutFields(desk.draft(), framework, desk::changed));
                workplace.parts.of(writing()).forEach(this::add);
            }
            case Place.OfUnit(var id) -> desk.draft().unit(id).ifPresent(this::unit);
            case Place.Checklist checklist -> checklist();
            case Place.Preview preview -> add(new H2(Words.say("studio.preview")), phone());
            case Place.Versions versions ->
                add(
                        new H2(Words.say("studio.versions")),
                        new VersionList(desk.stored(), catalogue, workplace.people, particulars()));
            case Place.Cohorts cohorts ->
                add(
                        new H2(Words.say("studio.cohorts")),
                        new CohortList(workplace.cohorts, actor, desk.stored().id()));
            case Place.Remarks remarks ->
                add(new H2(Words.say("studio.remarks")), new RemarkList(desk, workplace.gates, actor, go));
            case Place.Team team ->
                add(
                        new H2(Words.say("studio.team")),
                        new TeamPanel(
                                desk,
                                workplace.authors,
                                workplace.people,
                                actor,
                                () -> UI.getCurrent().navigate("studio")));
            case Place.Bringing bringing ->
                add(
                        new H2(Words.say("studio.bring")),
                        new BringingPanel(desk, actor, catalogue),
                        new BorrowPanel(desk, actor, workplace),
                        new TemplateField(desk, actor, workplace.templates));
        }
    }

    private void unit(UnitDraft unit) {
        List<UnitDraft> units = desk.draft().units;
        int at = units.indexOf(unit);
        Div moves = new Div();
        moves.addClassName("yy-chips");
        if (at > 0) {
            moves.add(Fields.quiet(VaadinIcon.ARROW_UP, Words.say("studio.up"), () -> swap(at, at - 1)));
        }
        if (at < units.size() - 1) {
            moves.add(Fields.quiet(VaadinIcon.ARROW_DOWN, Words.say("studio.down"), () -> swap(at, at + 1)));
        }
        moves.add(Fields.quiet(VaadinIcon.TRASH, Words.say("studio.unit.remove"), () -> outline.remove(unit)));
        Div head = new Div(
                new H2(Words.say("studio.unit.head", at + 1, units.size())), new Chip(Words.of(unit.kind)), moves);
        head.addClassName("studio-panel-head");
        add(head, new UnitFields(unit, desk.stored().id(), actor, workplace, framework, desk::changed));
        workplace.parts.of(writing(), unit).forEach(this::add);
    }

    private Writing writing() {
        return new Writing(desk.draft(), desk.stored().id(), actor, framework, desk::changed);
    }

    private void swap(int one, int other) {
        Collections.swap(desk.draft().units, one, other);
        desk.changed();
        show(new Place.OfUnit(desk.draft().units.get(other).id));
    }

    private void checklist() {
        add(new H2(Words.say("studio.checklist.title")));
        List<Checklist.Missing> missing = Checklist.of(catalogue, desk.draft().content());
        if (missing.isEmpty()) {
            add(new Paragraph(Words.say("studio.checklist.done")));
        } else {
            add(new Paragraph(Words.say("studio.checklist.how", missing.size())), doors(missing));
        }
        List<Checklist.Missing> hints = Hints.of(desk.draft());
        if (!hints.isEmpty()) {
            add(new H3(Words.say("studio.checklist.hints")), doors(hints));
        }
        add(new DueField(desk, workplace.gates, actor));
    }

    private Component doors(List<Checklist.Missing> places) {
        UnorderedList list = new UnorderedList();
        list.addClassName("studio-checklist");
        places.forEach(one -> {
            NativeButton door = new NativeButton(
                    Words.say(one.lack().messageKey(), one.lack().arguments().toArray()), tap -> lead.accept(one));
            door.addClassName("studio-door");
            list.add(new ListItem(door));
        });
        return list;
    }

    private Particulars particulars() {
        return new Particulars(new Questions(workplace.bank, actor, framework, false));
    }

    private Component phone() {
        return new PhonePreview(
                workplace.preview, actor, desk.stored().id(), desk.draft().content(), particulars());
    }
}
