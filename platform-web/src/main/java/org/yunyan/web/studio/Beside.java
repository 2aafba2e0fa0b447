package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Gate;
import org.yunyan.catalogue.Gates;
import org.yunyan.catalogue.Remark;
import org.yunyan.catalogue.Remarks;
import org.yunyan.catalogue.Spot;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.web.blocks.Block;
import org.yunyan.web.blocks.Blocks;
import org.yunyan.web.language.Words;
import org.yunyan.web.text.Markdown;

/** What is remarked beside the places of one course: the threads of each place, and the way to begin one. */
final class Beside {

    private static final int TEXT = 1000;

    private final Gates gates;
    private final Actor actor;
    private final Course course;
    private final List<Gate> open;
    private final Runnable told;
    private Remarks remarks;

    /** @param told after each remark, since open ones keep a gate closed */
    Beside(Gates gates, Actor actor, Course course, Runnable told) {
        this.gates = gates;
        this.actor = actor;
        this.course = course;
        this.told = told;
        this.remarks = gates.remarks(actor, course.id());
        this.open = Arrays.stream(Gate.values())
                .filter(gate -> gates.hindrance(actor, course, gate) == null)
                .toList();
    }

    Remarks remarks() {
        return remarks;
    }

    boolean mayRemark() {
        return !open.isEmpty();
    }

    /** The threads of this place and a button for a new one. */
    Component of(Spot spot) {
        Div place = new Div();
        place.addClassName("studio-beside");
        fill(place, spot);
        return place;
    }

    /** One thread with its answers. */
    Component thread(Remark remark, Runnable changed) {
        return new RemarkThread(
                remark,
                remark.isOpen() && !course.isWrittenBy(actor.person()),
                text -> act(() -> remarks = gates.answer(actor, course.id(), remark.id(), text), changed),
                () -> act(() -> remarks = gates.resolve(actor, course.id(), remark.id()), changed));
    }

    private void fill(Div place, Spot spot) {
        place.removeAll();
        remarks.of(spot.unit()).stream()
                .filter(remark -> isAt(remark.spot(), spot))
                .forEach(remark -> place.add(thread(remark, () -> fill(place, spot))));
        if (spot.equals(Spot.course())) {
            gone().forEach(remark -> place.add(thread(remark, () -> fill(place, spot))));
        }
        if (mayRemark()) {
            Button begin = Fields.quiet(VaadinIcon.COMMENT_O, Words.say("studio.remark.begin"), () -> {});
            begin.getElement().setAttribute("aria-label", Words.say("studio.remark.begin.on", name(spot)));
            begin.addClickListener(tap -> place.replace(begin, form(place, spot)));
            place.add(begin);
        }
    }

    private Component form(Div place, Spot spot) {
        TextArea text = new TextArea(Words.say("studio.remark.text"));
        text.setMaxLength(TEXT);
        Select<Gate> gate = new Select<>();
        gate.setLabel(Words.say("studio.remark.gate"));
        gate.setItems(open);
        gate.setItemLabelGenerator(Words::of);
        gate.setValue(spot.unit() == null ? open.getLast() : open.getFirst());
        gate.setVisible(open.size() > 1);
        Button send = new Button(Words.say("studio.remark.send"), tap -> {
            try {
                remarks = gates.remark(actor, course.id(), gate.getValue(), spot, text.getValue());
                fill(place, spot);
                told.run();
            } catch (Refused.Invalid no) {
                text.setErrorMessage(Words.say(no.key(), no.arguments().toArray()));
                text.setInvalid(true);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(Words.say("studio.cancel"), tap -> fill(place, spot));
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(send, cancel);
        buttons.addClassName("yy-chips");
        Div form = new Div(gate, text, buttons);
        form.addClassName("studio-remark-form");
        text.focus();
        return form;
    }

    private void act(Runnable act, Runnable changed) {
        act.run();
        changed.run();
        told.run();
    }

    /** What was remarked at places that are gone since; it stands with the course as a whole, or nobody could settle it. */
    private List<Remark> gone() {
        List<Spot> places = places(course.draft());
        return remarks.all().stream()
                .filter(remark -> places.stream().noneMatch(place -> isAt(remark.spot(), place)))
                .toList();
    }

    /** The places of a course as they stand now. */
    private static List<Spot> places(Content content) {
        List<Spot> places = new ArrayList<>();
        places.add(Spot.course());
        for (Unit unit : content.units()) {
            places.add(Spot.unit(unit.id()));
            List<Block> blocks = Blocks.of(unit.markdown());
            for (int i = 0; i < blocks.size(); i++) {
                places.add(new Spot(unit.id(), i, Markdown.words(blocks.get(i).words())));
            }
        }
        return places;
    }

    /** A block is found by its number, and by its words where the text has changed since. */
    private static boolean isAt(Spot remarked, Spot spot) {
        return Objects.equals(remarked.unit(), spot.unit())
                && (remarked.block() == spot.block()
                        || !remarked.quote().isEmpty() && Objects.equals(remarked.quote(), spot.quote()));
    }

    private static String name(Spot spot) {
        return spot.unit() == null
                ? Words.say("studio.about")
                : spot.block() == Spot.WHOLE ? Words.say("studio.remark.unit") : spot.quote();
    }
}
