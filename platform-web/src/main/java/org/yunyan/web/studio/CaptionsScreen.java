package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.library.Captions;
import org.yunyan.library.Cue;
import org.yunyan.library.CueProblem;
import org.yunyan.library.Inventory;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;

/** The captions of a unit, cue by cue beside its film; each change is kept, and problems are named where they are. */
@Route(value = "studio/:course/captions/:unit", layout = MainLayout.class)
@RolesAllowed("TRAINER")
@StyleSheet("context://styles/studio.css")
@JavaScript("context://js/studio.js")
final class CaptionsScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 40;
    private static final int USUAL = 3_000;

    private final Actor actor;
    private final Catalogue catalogue;
    private final Inventory inventory;
    private final Div rows = new Div();
    private final Paragraph state = new Paragraph();
    private Course course;
    private Unit unit;
    private Element player;
    private List<Cue> cues = List.of();
    private int from;

    CaptionsScreen(CurrentActor currentActor, Catalogue catalogue, Inventory inventory) {
        super("captions.title");
        this.actor = currentActor.get();
        this.catalogue = catalogue;
        this.inventory = inventory;
        head().lead(Words.say("captions.lead"));
        state.getElement().setAttribute("role", "status");
        rows.addClassName("studio-cues");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            course = catalogue.course(
                    actor, Id.of(entering.getRouteParameters().get("course").orElseThrow()));
            unit = course.draft()
                    .unit(Id.of(entering.getRouteParameters().get("unit").orElseThrow()));
            cues = inventory.captions(actor, course.id(), unit);
        } catch (Refused.Missing | Refused.Forbidden none) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        head().back("studio/" + course.id(), Words.say("captions.back"));
        head().title(Words.say("captions.of", Words.authored(unit.title())));
        build();
    }

    private void build() {
        removeAll();
        Div film = new Div();
        film.addClassName("studio-cue-film");
        if (unit.media() != null) {
            player = Reading.player(unit, course.id());
            film.getElement().appendChild(player);
        }
        FileDrop<List<Cue>> drop =
                new FileDrop<>(FileKind.CUES, Words.say("captions.import"), (name, file) -> read(file), read -> {
                    change(read);
                    Notices.done(Words.say("captions.imported", read.size()));
                });
        Button add = Fields.quiet(VaadinIcon.PLUS, Words.say("captions.add"), this::add);
        Button use = new Button(Words.say("captions.use"), tap -> use());
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        film.add(new Div(add, use), state, drop);
        Div body = new Div(film, rows);
        body.addClassName("studio-captions");
        add(head(), body);
        show();
    }

    private void show() {
        rows.removeAll();
        if (cues.isEmpty()) {
            rows.add(new Paragraph(Words.say("captions.none")));
        }
        List<CueProblem> problems = Captions.problems(cues, unit.seconds());
        state.setText(
                problems.isEmpty() ? Words.say("captions.fine") : Words.say("captions.problems", problems.size()));
        int to = Math.min(cues.size(), from + A_PAGE);
        for (int i = from; i < to; i++) {
            int index = i;
            List<CueProblem> hers =
                    problems.stream().filter(one -> one.cue() == index).toList();
            rows.add(new CueRow(cues.get(i), i, i + 1 < cues.size(), hers, this));
        }
        rows.add(pages(to));
    }

    private Component pages(int to) {
        Div pages = new Div();
        pages.addClassName("yy-chips");
        if (cues.size() > A_PAGE) {
            pages.add(new Paragraph(Words.say("captions.page", from + 1, to, cues.size())));
        }
        if (from > 0) {
            pages.add(Fields.quiet(VaadinIcon.ARROW_LEFT, Words.say("captions.earlier"), () -> turn(from - A_PAGE)));
        }
        if (to < cues.size()) {
            pages.add(Fields.quiet(VaadinIcon.ARROW_RIGHT, Words.say("captions.later"), () -> turn(from + A_PAGE)));
        }
        return pages;
    }

    private void turn(int first) {
        from = Math.max(0, first);
        show();
    }

    void write(int index, Cue cue) {
        List<Cue> changed = new ArrayList<>(cues);
        changed.set(index, cue);
        change(changed);
    }

    void split(int index) {
        String text = cues.get(index).text();
        int line = text.indexOf('\n');
        change(Captions.split(cues, index, line > 0 ? line : text.length() / 2));
    }

    void merge(int index) {
        change(Captions.merge(cues, index));
    }

    void remove(int index) {
        List<Cue> changed = new ArrayList<>(cues);
        changed.remove(index);
        change(changed);
    }

    void play(int index) {
        if (player != null) {
            Cue cue = cues.get(index);
            player.executeJs("window.yunyanStudio.play(this, $0, $1)", cue.start() / 1000.0, cue.end() / 1000.0);
        }
    }

    private void add() {
        if (player == null) {
            insert(cues.isEmpty() ? 0 : cues.getLast().end());
            return;
        }
        player.executeJs("return this.currentTime").then(Double.class, at -> insert(Math.round(at * 1000)));
    }

    private void insert(long at) {
        List<Cue> changed = new ArrayList<>(cues);
        int place = (int) changed.stream().filter(cue -> cue.start() <= at).count();
        changed.add(place, new Cue(at, at + USUAL, ""));
        from = place / A_PAGE * A_PAGE;
        change(changed);
    }

    private void change(List<Cue> changed) {
        cues = List.copyOf(changed);
        from = Math.min(from, Math.max(0, cues.size() - 1) / A_PAGE * A_PAGE);
        inventory.keep(actor, course.id(), unit.id(), cues);
        show();
    }

    private void use() {
        course = inventory.use(actor, course.id(), unit.id(), cues);
        unit = course.draft().unit(unit.id());
        build();
        Notices.done(Words.say("captions.used"));
    }

    private static List<Cue> read(InputStream file) {
        try {
            return Captions.read(new String(file.readNBytes(FileKind.CUES.mostBytes()), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
