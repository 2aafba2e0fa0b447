package org.yunyan.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/** Always in sight: whether everything is saved and when, or why not and what she can do. */
final class SavedLine extends Div {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Desk desk;
    private final Clock clock;
    private final Runnable redraw;
    private final Span state = new Span();
    private final Div choice = new Div();

    /** @param redraw shows the desk anew after other text was put on it */
    SavedLine(Desk desk, Clock clock, Runnable redraw) {
        this.desk = desk;
        this.clock = clock;
        this.redraw = redraw;
        addClassName("studio-saved");
        state.addClassName("studio-saved-state");
        state.getElement().setAttribute("role", "status");
        choice.addClassName("studio-choice");
        add(state, choice);
        show();
    }

    void show() {
        choice.removeAll();
        state.removeAll();
        getElement().setAttribute("data-saved", String.valueOf(desk.refusal().isEmpty()));
        Icon icon = (desk.refusal().isEmpty() ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.WARNING).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        state.add(icon, new Span(sentence()));
        desk.theirs().ifPresent(this::choose);
        if (desk.theirs().isEmpty() && desk.hasPutAside()) {
            Button back = new Button(Words.say("studio.conflict.back"), tap -> act(desk::takeMineBack));
            back.addThemeVariants(ButtonVariant.LUMO_SMALL);
            choice.add(new Paragraph(Words.say("studio.conflict.aside")), back);
        }
    }

    String sentence() {
        if (desk.theirs().isPresent()) {
            return Words.say("studio.conflict");
        }
        return desk.refusal().map(SavedLine::notSaved).orElseGet(() -> {
            String when = saved(desk.stored().changed());
            return desk.together()
                    .map(name -> Words.say("studio.together", when, name))
                    .orElse(when);
        });
    }

    private static String notSaved(Refused no) {
        return Words.say("studio.notSaved", Words.say(no.key(), no.arguments().toArray()));
    }

    private String saved(Instant at) {
        ZonedDateTime there = at.atZone(CountyTime.ZONE);
        boolean today = there.toLocalDate().equals(CountyTime.today(clock));
        return Words.say("studio.saved", today ? CLOCK.format(there) : Words.time(at));
    }

    private void choose(Course theirs) {
        String state = theirs.state().isEditable() ? "" : Words.of(theirs.state());
        choice.add(new Paragraph(Words.say(
                "studio.conflict.theirs",
                Words.day(theirs.changed()),
                CLOCK.format(theirs.changed().atZone(CountyTime.ZONE)))));
        if (!theirs.changes().isEmpty()) {
            choice.add(new Paragraph(
                    Words.say("studio.conflict.by", theirs.changes().getLast().name())));
        }
        if (!state.isEmpty()) {
            choice.add(new Paragraph(Words.say("studio.conflict.closed", state)));
        }
        List<String> different = different(desk.draft().content(), theirs.draft());
        if (!different.isEmpty()) {
            choice.add(new Paragraph(Words.say("studio.conflict.different", different)));
        }
        Button theirsToo = new Button(Words.say("studio.conflict.take"), tap -> act(desk::takeTheirs));
        theirsToo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div buttons = new Div(theirsToo);
        buttons.addClassName("yy-chips");
        if (state.isEmpty()) {
            Button mine = new Button(Words.say("studio.conflict.keep"), tap -> act(desk::keepMine));
            mine.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            buttons.addComponentAsFirst(mine);
        }
        choice.add(buttons);
    }

    private void act(Runnable chosen) {
        chosen.run();
        redraw.run();
    }

    /** Where the two texts differ, in words. */
    private static List<String> different(Content mine, Content theirs) {
        List<String> names = new ArrayList<>();
        compare(names, "title", mine, theirs, Content::title);
        compare(names, "titleEn", mine, theirs, Content::titleEn);
        compare(names, "summary", mine, theirs, Content::summary);
        compare(names, "outcomes", mine, theirs, Content::outcomes);
        compare(names, "subject", mine, theirs, Content::subject);
        compare(names, "stages", mine, theirs, Content::stages);
        compare(names, "grades", mine, theirs, Content::grades);
        compare(names, "level", mine, theirs, Content::level);
        compare(names, "mode", mine, theirs, Content::mode);
        compare(names, "skills", mine, theirs, Content::skills);
        compare(names, "hours", mine, theirs, Content::hours);
        compare(names, "tags", mine, theirs, Content::tags);
        compare(names, "units", mine, theirs, Content::units);
        return names;
    }

    private static void compare(
            List<String> names, String field, Content mine, Content theirs, Function<Content, Object> part) {
        if (!Objects.equals(part.apply(mine), part.apply(theirs))) {
            names.add(Words.say("studio.field." + field));
        }
    }
}
