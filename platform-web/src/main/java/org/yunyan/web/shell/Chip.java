package org.yunyan.web.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.yunyan.people.Subject;
import org.yunyan.web.language.Words;

/** A few words that qualify something: a fact, a reason, a state. It never speaks by colour alone. */
public final class Chip extends Span {

    private static final int SUBJECT_COLOURS = 10;

    /** What a chip says about its thing. */
    public enum Tone {
        PLAIN,
        ACCENT,
        AMBER,
        DANGER
    }

    public Chip(String text) {
        this(text, Tone.PLAIN);
    }

    public Chip(String text, Tone tone) {
        addClassName("yy-chip");
        getElement().setAttribute("data-tone", tone.name().toLowerCase(java.util.Locale.ROOT));
        add(new Span(text));
    }

    /** The same chip with an icon before its words. */
    public Chip icon(VaadinIcon picture) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        addComponentAsFirst(icon);
        return this;
    }

    /** Why something is recommended. */
    public static Chip reason(String words) {
        return new Chip(words, Tone.ACCENT).icon(VaadinIcon.LIGHTBULB);
    }

    /** A subject with its fixed colour beside its name: ten that colour-blind people can tell apart, grey for what is general. */
    public static Chip subject(Enum<?> subject) {
        Chip chip = new Chip(Words.of(subject));
        Span dot = new Span();
        dot.addClassName("yy-dot");
        if (subject != Subject.GENERAL) {
            dot.getElement().setAttribute("data-hue", String.valueOf(subject.ordinal() % SUBJECT_COLOURS));
        }
        chip.addComponentAsFirst(dot);
        return chip;
    }
}
