package org.yunyan.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;
import org.yunyan.web.language.Words;

/**
 * How far something is towards its target: a ring with the value inside and words below, readable without colour. Where a
 * forecast is known, a lighter arc shows where the person will be at the end if she goes on as now.
 */
public final class Ring extends Div {

    private static final double RADIUS = 52;
    private static final double AROUND = 2 * Math.PI * RADIUS;

    private final BigDecimal value;
    private final BigDecimal target;
    private final Div picture = new Div();
    private final Div words = new Div();
    private BigDecimal forecast;

    /**
     * @param name what the target is, for example 2026 年度
     * @param value what is reached
     * @param target what is asked for; zero when nothing is
     * @param unit the unit of both, in words
     */
    public Ring(String name, BigDecimal value, BigDecimal target, String unit) {
        this.value = value;
        this.target = target;
        addClassNames("yy-ring");
        picture.addClassName("yy-ring-picture");
        Span number = new Span(Words.number(value));
        number.addClassName("yy-ring-number");
        Span of = new Span("/ " + Words.number(target) + " " + unit);
        of.addClassName("yy-ring-of");
        Div inside = new Div(number, of);
        inside.addClassName("yy-ring-inside");
        Div arcs = new Div();
        arcs.addClassName("yy-ring-arcs");
        arcs.getElement().setAttribute("aria-hidden", "true");
        picture.add(arcs, inside);
        Span label = new Span(name);
        label.addClassName("yy-ring-name");
        Span state = new Span(state(unit));
        state.addClassName("yy-ring-state");
        words.addClassName("yy-ring-words");
        words.add(label, state);
        add(picture, words);
        draw();
    }

    /** Where this will end if things go on as now. */
    public Ring forecast(BigDecimal atTheEnd) {
        forecast = atTheEnd;
        draw();
        return this;
    }

    /** A smaller ring, for a target behind the main one. */
    public Ring small() {
        addClassName("yy-ring-small");
        return this;
    }

    /** Another line of words below, for example the smallest fix. */
    public Ring saying(String sentence) {
        Span line = new Span(sentence);
        line.addClassName("yy-ring-saying");
        words.add(line);
        return this;
    }

    /** Makes the ring a door to its rows. */
    public Ring to(String address) {
        Anchor door = new Anchor(address, picture, words);
        door.addClassName("yy-ring-door");
        removeAll();
        add(door);
        return this;
    }

    private boolean reached() {
        return value.compareTo(target) >= 0;
    }

    private String state(String unit) {
        return reached()
                ? Words.say("shell.ring.reached")
                : Words.say("shell.ring.missing", Words.number(target.subtract(value)), unit);
    }

    private void draw() {
        getElement().setAttribute("data-reached", String.valueOf(reached()));
        String arcs = arc("yy-ring-track", 1)
                + (forecast == null ? "" : arc("yy-ring-forecast", share(forecast)))
                + arc("yy-ring-value", share(value));
        picture.getComponentAt(0)
                .getElement()
                .setProperty("innerHTML", "<svg viewBox='0 0 120 120' focusable='false'>" + arcs + "</svg>");
    }

    private double share(BigDecimal part) {
        return target.signum() <= 0 ? 1 : Math.clamp(part.doubleValue() / target.doubleValue(), 0, 1);
    }

    private static String arc(String style, double share) {
        return share <= 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<circle class='%s' cx='60' cy='60' r='%.0f' stroke-dasharray='%.2f %.2f'/>",
                        style,
                        RADIUS,
                        AROUND * share,
                        AROUND);
    }
}
