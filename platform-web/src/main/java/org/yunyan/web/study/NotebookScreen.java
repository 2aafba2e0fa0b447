package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.identity.Actor;
import org.yunyan.notebook.Jotting;
import org.yunyan.notebook.Notebook;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** All that somebody wrote down, course by course; each line leads to the second, section or page. */
@Route(value = StudyNavigation.NOTEBOOK, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://styles/study.css")
final class NotebookScreen extends Screen {

    private final Notebook notebook;
    private final Actor reader;
    private final Div shelf = new Div();

    NotebookScreen(CurrentActor currentActor, Notebook notebook) {
        super("study.notebook.title");
        this.notebook = notebook;
        this.reader = currentActor.get();
        head().back("learning", Words.say("home.learning.title")).lead(Words.say("study.notebook.lead"));
        Anchor file = new Anchor("/api/v1/notebook/file", Words.say("study.notebook.file"));
        file.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        file.addClassName("yy-go-quiet");
        head().actions(file);
        shelf.addClassName("yy-jottings");
        add(shelf);
        show();
    }

    private void show() {
        shelf.removeAll();
        List<Jotting> all = notebook.inOrder(reader);
        if (all.isEmpty()) {
            shelf.add(new EmptyState(
                    VaadinIcon.PENCIL, Words.say("study.notebook.none"), Words.say("study.notebook.none.how")));
            return;
        }
        by(all, one -> one.course().value()).values().forEach(inCourse -> shelf.add(course(inCourse)));
    }

    private Component course(List<Jotting> jottings) {
        Jotting first = jottings.getFirst();
        Section section = new Section(new H2(Words.authored(first.courseTitle())));
        section.addClassName("yy-part");
        by(jottings, one -> one.unit().value()).values().forEach(inUnit -> {
            UnorderedList list = new UnorderedList();
            list.addClassName("yy-jottings-list");
            inUnit.forEach(one -> list.add(item(one)));
            section.add(new H3(Words.authored(inUnit.getFirst().unitTitle())), list);
        });
        return section;
    }

    private Component item(Jotting jotting) {
        String where = JottingWords.place(jotting.kind(), jotting.at());
        return new JottingItem(new Anchor(address(jotting), where), jotting, where, () -> {
            notebook.drop(reader, jotting.id());
            show();
        });
    }

    private static String address(Jotting jotting) {
        Place.By by = jotting.kind().isMedia() ? Place.By.SECOND : Place.By.SECTION;
        return StudyNavigation.place(jotting.course(), new Place(jotting.unit(), by, jotting.at()));
    }

    private static Map<String, List<Jotting>> by(List<Jotting> jottings, Function<Jotting, String> what) {
        return jottings.stream().collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()));
    }
}
