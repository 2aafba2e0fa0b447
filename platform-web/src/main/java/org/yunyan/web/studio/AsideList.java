package org.yunyan.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;

/**
 * What an earlier visit has left in the browser: where nothing else was written it is in its field again without a question;
 * the other texts lie here until she says what to do with them.
 */
final class AsideList extends Section {

    private final Desk desk;
    private final Buffer buffer;
    private final Runnable redraw;

    /** @param redraw shows the fields anew after a text was put into one */
    AsideList(Desk desk, Buffer buffer, Runnable redraw) {
        this.desk = desk;
        this.buffer = buffer;
        this.redraw = redraw;
        addClassNames("yy-panel", "studio-aside");
        setVisible(false);
    }

    void recover(List<Typed> kept) {
        Recovery recovery = desk.recover(kept);
        if (desk.refusal().isEmpty()) {
            buffer.forget(recovery.settled());
        }
        if (!recovery.back().isEmpty()) {
            redraw.run();
            Notices.done(Words.say("studio.recovered", recovery.back().size()));
        }
        show(recovery.aside());
    }

    private void show(List<Typed> texts) {
        removeAll();
        setVisible(!texts.isEmpty());
        add(new H2(Words.say("studio.aside")), new Paragraph(Words.say("studio.aside.how")));
        texts.forEach(typed -> add(one(texts, typed)));
    }

    private Div one(List<Typed> texts, Typed typed) {
        TextArea text =
                new TextArea(Words.say("studio.aside.text", name(typed.field()), Instant.ofEpochMilli(typed.at())));
        text.setValue(typed.value());
        text.setReadOnly(true);
        Button use = new Button(Words.say("studio.aside.use"), tap -> {
            desk.use(typed);
            redraw.run();
            drop(texts, typed);
        });
        use.addThemeVariants(ButtonVariant.LUMO_SMALL);
        use.setEnabled(desk.isEditable() && Slots.find(desk.draft(), typed).isPresent());
        Button drop = new Button(Words.say("studio.aside.drop"), tap -> drop(texts, typed));
        drop.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(use, drop);
        buttons.addClassName("yy-chips");
        return new Div(text, buttons);
    }

    private void drop(List<Typed> texts, Typed one) {
        buffer.forget(List.of(one));
        show(texts.stream().filter(other -> !other.equals(one)).toList());
    }

    /** The unit that it belongs to, or what the course is about. */
    private String name(String field) {
        return desk.draft().units.stream()
                .filter(unit -> field.startsWith("unit/" + unit.id + "/"))
                .map(Outline::title)
                .findFirst()
                .orElse(Words.say("studio.about"));
    }
}
