package org.yunyan.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * A course that can be opened: title, who and how long, what it does for me, and why it is shown. The whole card is the door;
 * buttons inside keep their own meaning.
 */
public final class CourseCard extends Article {

    private final Div chips = line("yy-card-chips");
    private final Div facts = line("yy-card-facts");
    private final Div reasons = line("yy-card-reasons");
    private final Div actions = line("yy-card-actions");

    /**
     * @param title as the reader should see it
     * @param address of the course page
     */
    public CourseCard(String title, String address) {
        addClassName("yy-card");
        Anchor door = new Anchor(address, title);
        door.addClassName("yy-card-door");
        add(chips, new H3(door), facts);
    }

    /** What it is: subject, level, mode. */
    public CourseCard chips(Component... parts) {
        chips.add(parts);
        return this;
    }

    /** Short facts in one line: trainer, minutes, credits. */
    public CourseCard facts(String... words) {
        for (String fact : words) {
            facts.add(new Span(fact));
        }
        return this;
    }

    /** What it does for the reader: 补 3 学分 · 县级. */
    public CourseCard effect(String words) {
        Paragraph effect = new Paragraph(words);
        effect.addClassName("yy-card-effect");
        add(effect);
        return this;
    }

    /** Why it is shown; chips, or chips with a way to mute them. */
    public CourseCard reasons(Component... parts) {
        reasons.add(parts);
        add(reasons);
        return this;
    }

    /** How far the reader is, in percent and in words. */
    public CourseCard progress(int percent, String words) {
        add(new Meter(percent, words));
        return this;
    }

    public CourseCard actions(Component... parts) {
        actions.add(parts);
        add(actions);
        return this;
    }

    private static Div line(String style) {
        Div line = new Div();
        line.addClassName(style);
        return line;
    }
}
