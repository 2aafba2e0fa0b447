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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CourseState;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;

/** The left side of the editor: what the course is about, its units in order, and what surrounds them. */
final class Outline extends Nav {

    private final Desk desk;
    private final Catalogue catalogue;
    private final Consumer<Place> go;
    private final Map<Place, Door> doors = new HashMap<>();
    private Shape shape;
    private UnitDraft removed;
    private int removedFrom;

    Outline(Desk desk, Catalogue catalogue, Consumer<Place> go) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.go = go;
        addClassName("studio-outline");
        getElement().setAttribute("aria-label", Words.say("studio.outline"));
    }

    /**
     * Shows the outline with this place marked. What is there already stays where it is: a button that is replaced while
     * somebody presses it, because what she wrote was saved with the same tap, would never be pressed.
     */
    void show(Place here) {
        Shape now = new Shape(
                desk.isEditable(),
                desk.stored().published() > 0,
                desk.draft().units.stream().map(unit -> unit.id).toList(),
                removed);
        if (!now.equals(shape)) {
            shape = now;
            build();
        }
        desk.draft().units.forEach(unit -> doors.get(new Place.OfUnit(unit.id)).say(icon(unit.kind), title(unit)));
        if (desk.isEditable()) {
            int missing = Checklist.of(catalogue, desk.draft().content()).size();
            doors.get(new Place.Checklist())
                    .say(
                            missing == 0 ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.LIST_SELECT,
                            missing == 0 ? complete() : Words.say("studio.checklist", missing));
        }
        doors.forEach((place, door) -> door.mark(place.equals(here)));
    }

    private void build() {
        removeAll();
        doors.clear();
        OrderedList units = new OrderedList();
        desk.draft().units.forEach(unit -> {
            Door door = door(new Place.OfUnit(unit.id));
            if (desk.isEditable()) {
                units.add(new ListItem(door));
            }
        });
        if (desk.isEditable()) {
            Door about = door(new Place.About()).say(VaadinIcon.INFO_CIRCLE_O, Words.say("studio.about"));
            add(about, new H2(Words.say("studio.units")), units, adding(), door(new Place.Checklist()));
        }
        add(door(new Place.Preview()).say(VaadinIcon.MOBILE, Words.say("studio.preview")));
        if (desk.isEditable()) {
            add(door(new Place.Bringing()).say(VaadinIcon.DOWNLOAD_ALT, Words.say("studio.bring")));
        }
        add(
                door(new Place.Remarks()).say(VaadinIcon.COMMENTS_O, Words.say("studio.remarks")),
                door(new Place.Team()).say(VaadinIcon.USERS, Words.say("studio.team")));
        if (desk.stored().published() > 0) {
            add(
                    door(new Place.Cohorts()).say(VaadinIcon.CALENDAR_USER, Words.say("studio.cohorts")),
                    door(new Place.Versions()).say(VaadinIcon.RECORDS, Words.say("studio.versions")));
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

    private Door door(Place place) {
        Door door = new Door(() -> go.accept(place));
        doors.put(place, door);
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
            case SLIDES -> VaadinIcon.PRESENTATION;
            case QUIZ -> VaadinIcon.QUESTION_CIRCLE_O;
            case TEST -> VaadinIcon.CLIPBOARD_CHECK;
            case TASK -> VaadinIcon.EDIT;
        };
    }

    /** What decides which doors there are. */
    private record Shape(boolean editable, boolean published, List<Id<Unit>> units, UnitDraft removed) {}

    /** A way to a place, with an icon and words. */
    private static final class Door extends NativeButton {

        private final Icon icon = new Icon();
        private final Span words = new Span();

        Door(Runnable go) {
            addClassName("studio-door");
            icon.getElement().setAttribute("aria-hidden", "true");
            add(icon, words);
            addClickListener(tap -> go.run());
        }

        Door say(VaadinIcon picture, String sentence) {
            icon.setIcon(picture);
            words.setText(sentence);
            return this;
        }

        void mark(boolean here) {
            if (here) {
                getElement().setAttribute("aria-current", "true");
            } else {
                getElement().removeAttribute("aria-current");
            }
        }
    }
}
