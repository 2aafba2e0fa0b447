package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CourseState;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.web.language.Words;

/** The left side of the editor: what the course is about, its units in order, and what surrounds them. */
final class Outline extends Nav {

    private final Desk desk;
    private final Catalogue catalogue;
    private final Consumer<Place> go;
    private UnitDraft removed;
    private int removedFrom;

    Outline(Desk desk, Catalogue catalogue, Consumer<Place> go) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.go = go;
        addClassName("studio-outline");
        getElement().setAttribute("aria-label", Words.say("studio.outline"));
    }

    /** Shows the outline with this place marked. */
    void show(Place here) {
        removeAll();
        if (desk.isEditable()) {
            add(door(new Place.About(), here, VaadinIcon.INFO_CIRCLE_O, Words.say("studio.about")));
            add(new H2(Words.say("studio.units")), units(here), adding());
            int missing = Checklist.of(catalogue, desk.draft().content()).size();
            add(door(
                    new Place.Checklist(),
                    here,
                    missing == 0 ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.LIST_SELECT,
                    missing == 0 ? complete() : Words.say("studio.checklist", missing)));
        }
        add(door(new Place.Preview(), here, VaadinIcon.MOBILE, Words.say("studio.preview")));
        if (desk.stored().published() > 0) {
            add(door(new Place.Versions(), here, VaadinIcon.RECORDS, Words.say("studio.versions")));
        }
    }

    void remove(UnitDraft unit) {
        removed = unit;
        removedFrom = desk.draft().units.indexOf(unit);
        desk.draft().units.remove(unit);
        desk.changed();
        go.accept(new Place.About());
    }

    private String complete() {
        return Words.say(
                desk.stored().state() == CourseState.PUBLISHED ? "studio.complete.published" : "studio.complete");
    }

    private Component units(Place here) {
        OrderedList list = new OrderedList();
        for (UnitDraft unit : desk.draft().units) {
            list.add(new ListItem(door(new Place.OfUnit(unit.id), here, icon(unit.kind), title(unit))));
        }
        return list;
    }

    private Component adding() {
        Div adding = new Div();
        adding.addClassName("studio-adding");
        for (UnitKind kind : UnitKind.values()) {
            Component button = Fields.quiet(VaadinIcon.PLUS, Words.of(kind), () -> append(kind));
            button.getElement().setAttribute("aria-label", Words.say("studio.unit.add", Words.of(kind)));
            if (kind == UnitKind.VIDEO) {
                button.setId("field-units");
            }
            adding.add(button);
        }
        if (removed != null) {
            adding.add(Fields.quiet(VaadinIcon.ROTATE_LEFT, Words.say("studio.unit.undo", title(removed)), this::undo));
        }
        return adding;
    }

    private void append(UnitKind kind) {
        UnitDraft unit = UnitDraft.fresh(kind);
        desk.draft().units.add(unit);
        desk.changed();
        go.accept(new Place.OfUnit(unit.id));
    }

    private void undo() {
        UnitDraft back = removed;
        removed = null;
        desk.draft().units.add(Math.min(removedFrom, desk.draft().units.size()), back);
        desk.changed();
        go.accept(new Place.OfUnit(back.id));
    }

    private Component door(Place place, Place here, VaadinIcon picture, String words) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        NativeButton door = new NativeButton();
        door.addClassName("studio-door");
        door.add(icon, new Span(words));
        door.addClickListener(tap -> go.accept(place));
        if (place.equals(here)) {
            door.getElement().setAttribute("aria-current", "true");
        }
        return door;
    }

    static String title(UnitDraft unit) {
        return unit.title == null || unit.title.isBlank()
                ? Words.say("studio.unit.untitled", Words.of(unit.kind))
                : unit.title;
    }

    private static VaadinIcon icon(UnitKind kind) {
        return switch (kind) {
            case VIDEO -> VaadinIcon.FILM;
            case AUDIO -> VaadinIcon.HEADPHONES;
            case DOCUMENT -> VaadinIcon.FILE_TEXT_O;
            case QUIZ -> VaadinIcon.QUESTION_CIRCLE_O;
        };
    }
}
