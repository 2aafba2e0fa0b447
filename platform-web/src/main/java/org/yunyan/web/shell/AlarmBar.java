package org.yunyan.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.springframework.beans.factory.ObjectProvider;
import org.yunyan.web.language.Words;

/** The bar on top of an operator's screens while something rings. */
final class AlarmBar extends Div {

    private static final String MORE = "system";

    private final transient ObjectProvider<Alarm> alarms;

    AlarmBar(ObjectProvider<Alarm> alarms) {
        this.alarms = alarms;
        addClassName("yy-alarm");
        getElement().setAttribute("role", "status");
        look();
    }

    /** Looks whether anything rings now. */
    void look() {
        removeAll();
        alarms.stream().flatMap(alarm -> alarm.words().stream()).forEach(words -> add(new Span(Words.say(words))));
        setVisible(getComponentCount() > 0);
        if (isVisible()) {
            add(new Anchor(MORE, Words.say("shell.alarm.more")));
        }
    }
}
