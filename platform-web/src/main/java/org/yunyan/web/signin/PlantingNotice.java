package org.yunyan.web.signin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Meter;
import org.yunyan.web.wiring.Health;

/** Says how far the planting of an empty platform is, and shows the page anew once it is done. */
final class PlantingNotice extends Div {

    private static final int MILLISECONDS = 2_000;
    private static final int WHOLE = 100;

    private final transient Health health;
    private final Meter meter;

    PlantingNotice(Health health) {
        this.health = health;
        addClassName("yy-demo");
        int percent = health.planted();
        meter = new Meter(percent, words(percent));
        getElement().setAttribute("role", "status");
        add(new H2(Words.say("signin.planting")), meter);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.setPollInterval(MILLISECONDS);
        addDetachListener(gone -> ui.setPollInterval(-1));
        ui.addPollListener(poll -> look(ui));
    }

    private void look(UI ui) {
        int percent = health.planted();
        meter.show(percent, words(percent));
        if (percent == WHOLE) {
            ui.setPollInterval(-1);
            ui.getPage().reload();
        }
    }

    private static String words(int percent) {
        return Words.say("signin.planting.percent", percent);
    }
}
