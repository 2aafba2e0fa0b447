package org.yunyan.web.studio;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;

/** What one unit is made of. */
final class UnitFields extends Div {

    private static final int TITLE = 120;
    private static final int SIX_HOURS = 360;

    UnitFields(
            UnitDraft unit,
            Id<Course> course,
            Actor actor,
            Workplace workplace,
            List<Skill> framework,
            Runnable changed) {
        addClassName("studio-fields");
        Div row = new Div();
        row.addClassName("studio-row");
        TextField title = Fields.line("unit.title", unit.title, TITLE, value -> {
            unit.title = value;
            changed.run();
        });
        Buffer.watch(title, Slots.of(unit, "title"));
        row.add(title);
        if (!unit.kind.isMedia()) {
            IntegerField minutes = Fields.number("minutes", unit.minutes, 1, SIX_HOURS, value -> {
                unit.minutes = value;
                changed.run();
            });
            row.add(minutes);
        }
        Checkbox needed = new Checkbox(Words.say("studio.field.needed"), !unit.optional);
        needed.addValueChangeListener(ticked -> {
            unit.optional = !ticked.getValue();
            changed.run();
        });
        add(row, needed);
        made(unit, course, actor, workplace, changed);
        if (unit.kind == UnitKind.QUIZ) {
            add(new QuizFields(unit, framework, changed));
        }
    }

    /** The file that it plays or shows, and its text. */
    private void made(UnitDraft unit, Id<Course> course, Actor actor, Workplace workplace, Runnable changed) {
        if (unit.kind == UnitKind.SLIDES) {
            add(new SlidesSlot(unit, actor, workplace.catalogue, changed));
        }
        if (unit.kind.isMedia()) {
            add(new MediaSlot(unit, course, actor, workplace, changed));
        }
        if (unit.kind != UnitKind.QUIZ && unit.kind != UnitKind.TEST) {
            if (unit.kind != UnitKind.DOCUMENT) {
                add(new H3(Words.say(unit.kind == UnitKind.TASK ? "studio.field.instructions" : "studio.field.notes")));
            }
            add(new BlockEditor(unit, course, actor, workplace, changed));
        }
    }
}
