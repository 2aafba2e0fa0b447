package org.yunyan.web.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.yunyan.contact.Contact;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.CountyHours;
import org.yunyan.identity.Actor;
import org.yunyan.web.language.Words;

/** On which day and at which hour her digest comes; empty means as the county does. */
final class DigestPanel extends Div {

    private static final int HOURS = 24;

    /** So that the county's choice can be read. */
    private static final String WIDE = "min(100%, 18rem)";

    DigestPanel(Actor actor, Contacts contacts) {
        addClassName("yy-chips");
        Contact mine = contacts.mine(actor);
        CountyHours county = contacts.county();
        String asCounty = Words.say("contact.digest.county", county.digestDay(), hour(county.digestHour()));
        Select<DayOfWeek> day = new Select<>();
        day.setLabel(Words.say("contact.digest.day"));
        day.setWidth(WIDE);
        day.setItems(Arrays.asList(DayOfWeek.values()));
        day.setItemLabelGenerator(one -> one == null ? asCounty : Words.of(one));
        day.setEmptySelectionAllowed(true);
        day.setEmptySelectionCaption(asCounty);
        day.setValue(mine.digestDay());
        Select<Integer> hour = new Select<>();
        hour.setLabel(Words.say("contact.digest.hour"));
        hour.setWidth(WIDE);
        hour.setItems(IntStream.range(0, HOURS).boxed().toList());
        hour.setItemLabelGenerator(one -> one == null ? asCounty : hour(one));
        hour.setEmptySelectionAllowed(true);
        hour.setEmptySelectionCaption(asCounty);
        hour.setValue(mine.digestHour());
        day.addValueChangeListener(changed -> contacts.digestAt(actor, day.getValue(), hour.getValue()));
        hour.addValueChangeListener(changed -> contacts.digestAt(actor, day.getValue(), hour.getValue()));
        add(day, hour);
    }

    static String hour(int hour) {
        return "%02d:00".formatted(hour);
    }
}
