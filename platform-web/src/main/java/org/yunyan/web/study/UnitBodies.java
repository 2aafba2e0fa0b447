package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Preferences;
import org.yunyan.library.Library;
import org.yunyan.notebook.Notebook;
import org.yunyan.recollection.Recollections;
import org.yunyan.study.Session;
import org.yunyan.study.Study;
import org.yunyan.web.security.Devices;

/** Finds how a unit is studied, and what else belongs to it. */
@org.springframework.stereotype.Component
final class UnitBodies {

    private final Study study;
    private final Catalogue catalogue;
    private final Library library;
    private final SlidePages pages;
    private final Recollections recollections;
    private final Notebook notebook;
    private final Accounts accounts;
    private final Devices devices;
    private final ObjectProvider<UnitBody> others;
    private final ObjectProvider<UnitPanel> panels;

    UnitBodies(
            Study study,
            Catalogue catalogue,
            Library library,
            SlidePages pages,
            Recollections recollections,
            Notebook notebook,
            Accounts accounts,
            Devices devices,
            ObjectProvider<UnitBody> others,
            ObjectProvider<UnitPanel> panels) {
        this.study = study;
        this.catalogue = catalogue;
        this.library = library;
        this.pages = pages;
        this.recollections = recollections;
        this.notebook = notebook;
        this.accounts = accounts;
        this.devices = devices;
        this.others = others;
        this.panels = panels;
    }

    /**
     * The unit in its player; from now on time counts on this device.
     *
     * @param again opens it anew, when she has chosen to have it played otherwise
     */
    Component body(UnitPlace here, Optional<Place> place, Runnable advance, Runnable again) {
        Session session = study.open(here.actor(), here.course(), here.unit().id(), devices.current());
        UnitKind kind = here.unit().kind();
        return switch (kind) {
            case VIDEO, AUDIO -> studied(player(session, here, place, advance, again), here, advance);
            case DOCUMENT -> studied(new DocumentReader(study, session, here, place, advance), here, advance);
            case SLIDES -> studied(slides(session, here, place, advance), here, advance);
            case QUIZ -> new QuizForm(study, here, advance);
            case TEST, TASK ->
                others.orderedStream()
                        .filter(other -> other.shows(kind))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nothing shows a unit that is a " + kind))
                        .body(here, advance);
        };
    }

    /** What is shown below the unit, in order. */
    Stream<Component> panels(UnitPlace here) {
        Stream<Component> along =
                AlongRoutes.canTake(catalogue, library, here.unit()) ? Stream.of(new TakeAlong(here)) : Stream.empty();
        return Stream.concat(along, panels.orderedStream().flatMap(panel -> panel.panel(here).stream()));
    }

    private Component studied(Component part, UnitPlace here, Runnable advance) {
        return new StudiedUnit(part, here, recollections, notebook, advance);
    }

    private MediaPlayer player(
            Session session, UnitPlace here, Optional<Place> place, Runnable advance, Runnable again) {
        Unit unit = here.unit();
        Preferences preferences = accounts.account(here.actor().account()).preferences();
        Source source = Source.of(here, library.renditions(unit.media()), preferences.saves());
        boolean soundAlone = source.saves() && !source.film();
        SlidesReader slides = soundAlone && unit.playing().slides() != null
                ? new SlidesReader(here, pages.texts(unit.playing().slides()))
                : null;
        MediaPlayer player = new MediaPlayer(session, here, source, slides, place, advance);
        return source.canSave()
                ? player.switched(source.saves(), () -> {
                    accounts.prefer(here.actor(), preferences.saving(!source.saves()));
                    again.run();
                })
                : player;
    }

    private SlidesReader slides(Session session, UnitPlace here, Optional<Place> place, Runnable advance) {
        List<String> texts = pages.texts(here.unit().playing().slides());
        return new SlidesReader(session, here, texts, study.secondsToRead(here.unit(), 0), place, advance);
    }
}
