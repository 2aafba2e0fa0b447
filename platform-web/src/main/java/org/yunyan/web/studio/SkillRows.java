package org.yunyan.web.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.web.language.Words;

/** The skills that a course leads to, each with the level it reaches. */
final class SkillRows extends FieldSet {

    private static final int USUAL_LEVEL = 2;
    private static final int MOST = 20;

    private final Draft draft;
    private final List<Skill> framework;
    private final Runnable changed;
    private final List<Aim> aims = new ArrayList<>();
    private final Div rows = new Div();

    SkillRows(Draft draft, List<Skill> framework, Runnable changed) {
        super(Words.say("studio.field.skills"));
        this.draft = draft;
        this.framework = framework;
        this.changed = changed;
        addClassName("studio-skills");
        setId("field-skills");
        getElement().setAttribute("tabindex", "-1");
        rows.addClassName("studio-skills");
        draft.skills.forEach(aim -> aims.add(new Aim(aim.skill(), aim.level())));
        if (aims.isEmpty()) {
            aims.add(new Aim(null, USUAL_LEVEL));
        }
        add(rows);
        show();
    }

    private void show() {
        rows.removeAll();
        aims.forEach(aim -> rows.add(row(aim)));
        if (aims.size() < MOST) {
            rows.add(Fields.quiet(VaadinIcon.PLUS, Words.say("studio.skill.add"), () -> {
                aims.add(new Aim(null, USUAL_LEVEL));
                show();
            }));
        }
    }

    private Component row(Aim aim) {
        ComboBox<Skill> skill = Fields.skill("skill", aim.skill, framework, value -> {
            aim.skill = value;
            write();
        });
        Select<Integer> level = new Select<>();
        level.setLabel(Words.say("studio.field.skill.level"));
        level.setItems(IntStream.rangeClosed(1, Skill.HIGHEST).boxed().toList());
        level.setItemLabelGenerator(Words::level);
        level.setValue(aim.level);
        level.addValueChangeListener(chosen -> {
            aim.level = chosen.getValue();
            write();
        });
        Component remove = Fields.quiet(VaadinIcon.CLOSE_SMALL, Words.say("studio.remove"), () -> {
            aims.remove(aim);
            show();
            write();
        });
        Div row = new Div(skill, level, remove);
        row.addClassNames("studio-row", "studio-skill");
        return row;
    }

    private void write() {
        draft.skills = aims.stream()
                .filter(aim -> aim.skill != null)
                .map(aim -> new SkillAim(aim.skill, aim.level))
                .toList();
        changed.run();
    }

    private static final class Aim {
        private Id<Skill> skill;
        private int level;

        Aim(Id<Skill> skill, int level) {
            this.skill = skill;
            this.level = level;
        }
    }
}
