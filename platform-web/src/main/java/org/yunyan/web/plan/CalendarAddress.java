package org.yunyan.web.plan;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.yunyan.web.language.Words;

/** The address of a calendar, to copy; shown this once. */
final class CalendarAddress extends Div {

    private final TextField address = new TextField(Words.say("plan.calendar.address"));
    private final String path;

    CalendarAddress(String secret) {
        path = "/api/v1/calendars/" + secret + ".ics";
        address.setReadOnly(true);
        address.setWidthFull();
        address.setValue(path);
        add(address, new Paragraph(Words.say("plan.calendar.once")));
    }

    /** Only the browser knows under which address people reach the platform. */
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI()
                .getPage()
                .fetchCurrentURL(here -> address.setValue(here.getProtocol() + "://" + here.getAuthority() + path));
    }
}
