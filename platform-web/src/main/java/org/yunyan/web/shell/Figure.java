package org.yunyan.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A number that is a door: what it is, how much, how it moves; a tap opens its rows. */
public final class Figure extends Div {

    private final Span label = new Span();
    private final Span value = new Span();
    private final Span unit = new Span();
    private final Div content = new Div();

    public Figure(String name, String amount, String unitName) {
        addClassName("yy-figure");
        content.addClassName("yy-figure-content");
        label.addClassName("yy-figure-name");
        value.addClassName("yy-figure-value");
        unit.addClassName("yy-figure-unit");
        label.setText(name);
        value.setText(amount);
        unit.setText(unitName);
        content.add(label, new Span(value, unit));
        add(content);
    }

    /** How the number stands: a trend, a target, what it would take. */
    public Figure note(String sentence) {
        return note(sentence, Chip.Tone.PLAIN);
    }

    public Figure note(String sentence, Chip.Tone tone) {
        Span note = new Span(sentence);
        note.addClassName("yy-figure-note");
        note.getElement().setAttribute("data-tone", tone.name().toLowerCase(java.util.Locale.ROOT));
        content.add(note);
        return this;
    }

    /** Opens the rows at that address. */
    public Figure to(String address) {
        Anchor door = new Anchor(address);
        return behind(door, door);
    }

    /** Opens the rows on this screen. */
    public Figure opening(Runnable rows) {
        NativeButton door = new NativeButton();
        door.addClickListener(tap -> rows.run());
        return behind(door, door);
    }

    private Figure behind(Component door, HasElement frame) {
        door.addClassName("yy-figure-door");
        removeAll();
        frame.getElement().appendChild(content.getElement());
        add(door);
        return this;
    }
}
