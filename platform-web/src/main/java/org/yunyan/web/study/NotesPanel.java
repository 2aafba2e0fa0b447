package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.yunyan.notebook.Jotting;
import org.yunyan.notebook.Notebook;
import org.yunyan.web.language.Words;
import org.yunyan.web.text.Bounds;

/** Her bookmarks and notes in this unit, for her eyes only; each leads back to its place. */
final class NotesPanel extends Section {

    private final Notebook notebook;
    private final UnitPlace here;
    private final TextArea text = new TextArea();
    private final Div writing = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph said = new Paragraph();
    private int at;

    NotesPanel(Notebook notebook, UnitPlace here) {
        this.notebook = notebook;
        this.here = here;
        addClassNames("yy-part", "yy-jottings");
        text.setManualValidation(true);
        text.addValueChangeListener(typed -> Bounds.fits(text, Notebook.LENGTH));
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.EAGER);
        Button keep = new Button(Words.say("study.note.keep"), tap -> keep());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(Words.say("study.note.leave"), tap -> close());
        writing.add(text, new Div(keep, leave));
        writing.addClassName("yy-jottings-writing");
        writing.setVisible(false);
        said.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        said.addClassName("yy-quiet");
        list.addClassName("yy-jottings-list");
        NativeButton mark = PlayerTools.tool("bookmark", "study.tool.bookmark", VaadinIcon.BOOKMARK_O, false);
        NativeButton note = PlayerTools.tool("note", "study.tool.note", VaadinIcon.PENCIL, false);
        Div ways = new Div(mark, note, new Anchor(StudyNavigation.NOTEBOOK, Words.say("study.note.all")));
        ways.addClassName("yy-tools");
        add(new H2(Words.say("study.note.title")), ways, writing, said, list);
        list();
    }

    /** Marks a place. */
    void mark(int place) {
        notebook.jot(here.actor(), here.course(), here.unit().id(), place, "");
        said.setText(
                Words.say("study.note.marked", JottingWords.place(here.unit().kind(), place)));
        list();
    }

    /** Lets her write at a place. */
    void write(int place) {
        at = place;
        text.setLabel(Words.say("study.note.at", JottingWords.place(here.unit().kind(), place)));
        writing.setVisible(true);
        text.focus();
    }

    private void keep() {
        if (text.getValue().isBlank()) {
            text.setErrorMessage(Words.say("study.note.empty"));
            text.setInvalid(true);
            text.focus();
            return;
        }
        if (!Bounds.fits(text, Notebook.LENGTH)) {
            text.focus();
            return;
        }
        notebook.jot(here.actor(), here.course(), here.unit().id(), at, text.getValue());
        said.setText(Words.say("study.note.kept", JottingWords.place(here.unit().kind(), at)));
        close();
        list();
    }

    private void close() {
        text.clear();
        text.setInvalid(false);
        writing.setVisible(false);
    }

    private void list() {
        list.removeAll();
        List<Jotting> jottings =
                notebook.of(here.actor(), here.course(), here.unit().id());
        jottings.forEach(jotting -> list.add(item(jotting)));
        list.setVisible(!jottings.isEmpty());
    }

    private Component item(Jotting jotting) {
        String place = JottingWords.place(jotting.kind(), jotting.at());
        NativeButton jump = new NativeButton(place);
        jump.getElement().setAttribute("data-jump", String.valueOf(jotting.at()));
        return new JottingItem(jump, jotting, place, () -> {
            notebook.drop(here.actor(), jotting.id());
            said.setText(Words.say("study.note.dropped"));
            list();
        });
    }
}
