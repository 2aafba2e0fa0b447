package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.study.Session;
import org.yunyan.study.Study;
import org.yunyan.web.security.Devices;

/** Finds how a unit is studied, and what else belongs to it. */
@org.springframework.stereotype.Component
final class UnitBodies {

    private final Study study;
    private final Devices devices;
    private final ObjectProvider<UnitBody> others;
    private final ObjectProvider<UnitPanel> panels;

    UnitBodies(Study study, Devices devices, ObjectProvider<UnitBody> others, ObjectProvider<UnitPanel> panels) {
        this.study = study;
        this.devices = devices;
        this.others = others;
        this.panels = panels;
    }

    /** The unit in its player; from now on time counts on this device. */
    Component body(UnitPlace here, Optional<Place> place, Runnable advance) {
        Session session = study.open(here.actor(), here.course(), here.unit().id(), devices.current());
        UnitKind kind = here.unit().kind();
        return switch (kind) {
            case VIDEO, AUDIO -> new MediaPlayer(session, here, place, advance);
            case DOCUMENT -> new DocumentReader(study, session, here, place, advance);
            case QUIZ -> new QuizForm(study, here, advance);
            case SLIDES, TEST, TASK ->
                others.orderedStream()
                        .filter(other -> other.shows(kind))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nothing shows a unit that is a " + kind))
                        .body(here, advance);
        };
    }

    /** What is shown below the unit, in order. */
    Stream<Component> panels(UnitPlace here) {
        return panels.orderedStream().flatMap(panel -> panel.panel(here).stream());
    }
}
