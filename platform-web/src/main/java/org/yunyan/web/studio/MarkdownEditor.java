package org.yunyan.web.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Media;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.text.Markdown;

/** Text on one side, what learners will see on the other; pictures and documents are put in by dropping them. */
final class MarkdownEditor extends Div {

    private static final int MOST = 60_000;

    private final UnitDraft unit;
    private final Id<Course> course;
    private final Runnable changed;
    private final TextArea text = new TextArea();
    private final Div preview = new Div();

    MarkdownEditor(UnitDraft unit, Id<Course> course, Actor actor, Catalogue catalogue, Runnable changed) {
        this.unit = unit;
        this.course = course;
        this.changed = changed;
        addClassName("studio-markdown");
        text.setId("field-markdown");
        text.setLabel(Words.say(unit.kind.isMedia() ? "studio.field.notes" : "studio.field.text"));
        text.setHelperText(Words.say("studio.markdown.how"));
        text.setMaxLength(MOST);
        text.setValue(unit.markdown == null ? "" : unit.markdown);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(Fields.PAUSE);
        text.addValueChangeListener(typed -> write(typed.getValue()));
        Span title = new Span(Words.say("studio.markdown.preview"));
        title.addClassName("studio-label");
        preview.addClassNames("studio-text", "studio-markdown-preview");
        preview.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", Words.say("studio.markdown.preview"));
        Section shown = new Section(title, preview);
        shown.addClassName("studio-markdown-shown");
        Div both = new Div(text, shown);
        both.addClassName("studio-markdown-both");
        FileDrop drop = new FileDrop(
                FileKind.ATTACHMENT,
                Words.say("studio.file.choose.ATTACHMENT"),
                (name, content) -> catalogue.upload(actor, name, content),
                this::insert);
        add(both, new Paragraph(Words.say("studio.markdown.attach")), drop);
        show();
    }

    private void write(String markdown) {
        unit.markdown = markdown;
        show();
        changed.run();
    }

    /** A picture or a link at the end of the text; from there it can be moved to where it belongs. */
    private void insert(Media media) {
        String sign = media.type().startsWith("image/") ? "!" : "";
        String name = media.name().replaceAll("[\\[\\]]", " ");
        String before = text.getValue().isBlank() ? "" : text.getValue().stripTrailing() + "\n\n";
        text.setValue(before + sign + "[" + name + "](/api/v1/media/" + media.id() + ")\n");
    }

    private void show() {
        preview.getElement().setProperty("innerHTML", Markdown.html(text.getValue(), course));
    }
}
