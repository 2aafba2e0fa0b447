package org.yunyan.web.triage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day, chosen with whatever the reader's device offers for it. */
final class DayField extends Div {

    private final Input input = new Input();

    DayField(String label, LocalDate day) {
        addClassName("yy-day-field");
        String id = "day-" + Integer.toHexString(System.identityHashCode(this));
        input.setType("date");
        input.setId(id);
        input.setValue(day.toString());
        NativeLabel name = new NativeLabel(label);
        name.setFor(id);
        add(name, input);
    }

    /** Null when there is none. */
    LocalDate day() {
        try {
            return LocalDate.parse(input.getValue());
        } catch (DateTimeException none) {
            return null;
        }
    }
}
