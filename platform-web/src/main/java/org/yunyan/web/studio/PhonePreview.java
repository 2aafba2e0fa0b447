package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.study.Preview;

/** The draft on a phone, unit by unit in the player that its learners will have; above it stands that nothing counts. */
@StyleSheet("context://styles/study.css")
final class PhonePreview extends Div {

    private final Preview preview;
    private final Actor author;
    private final Id<Course> course;
    private final Content draft;
    private final Particulars particulars;
    private final Nav outline = new Nav();
    private final Section stage = new Section();

    PhonePreview(Preview preview, Actor author, Id<Course> course, Content draft, Particulars particulars) {
        this.preview = preview;
        this.author = author;
        this.course = course;
        this.draft = draft;
        this.particulars = particulars;
        Paragraph banner = new Paragraph(Words.say("studio.preview.banner"));
        banner.addClassName("yy-note");
        outline.addClassName("studio-phone-outline");
        outline.getElement().setAttribute("aria-label", Words.say("studio.units"));
        stage.addClassName("yy-study-stage");
        Div phone = new Div(new H3(Words.authored(draft.title())), outline, stage);
        phone.addClassName("studio-phone");
        add(banner, phone);
        if (draft.units().isEmpty()) {
            stage.add(new Paragraph(Words.say("studio.preview.none")));
        } else {
            show(draft.units().getFirst());
        }
    }

    private void show(Unit unit) {
        outline.removeAll();
        draft.units().forEach(one -> outline.add(door(one, one.equals(unit))));
        stage.removeAll();
        stage.add(preview.of(author, course, draft, unit).orElseGet(() -> asked(unit)));
    }

    private NativeButton door(Unit unit, boolean here) {
        NativeButton door = new NativeButton(Reading.title(unit), tap -> show(unit));
        door.addClassName("studio-door");
        if (here) {
            door.getElement().setAttribute("aria-current", "true");
        }
        return door;
    }

    /** Tests and assignments begin for those who are enrolled; here stands what they will ask. */
    private Component asked(Unit unit) {
        Div asked = new Div(new Paragraph(Words.say("studio.preview.asked")));
        if (unit.markdown() != null && !unit.markdown().isBlank()) {
            asked.add(Reading.text(unit.markdown(), course));
        }
        asked.add(particulars.of(draft, unit, course));
        return asked;
    }
}
