package org.yunyan.web.verdicts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.yunyan.verdicts.SchoolVerdicts;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;

/** The verdicts of several schools, counted, with what keeps one from being signed. */
final class SchoolRows extends Composite<Section> {

    SchoolRows(List<SchoolVerdicts> schools, Asked asked) {
        String title = Words.say("verdicts.schools");
        Table table = new Table(
                        title,
                        Words.say("verdicts.school"),
                        "#" + Words.say("verdicts.people"),
                        "#" + Words.say("vocabulary.Outcome.MET"),
                        "#" + Words.say("vocabulary.Outcome.MISSED"),
                        "#" + Words.say("vocabulary.Outcome.EXEMPT"),
                        "#" + Words.say("verdicts.figure.frozen"),
                        Words.say("verdicts.obstacle"))
                .compact();
        schools.forEach(school -> table.row(
                new Anchor(asked.unit(school.school()).address(), school.name()),
                Words.number(school.people()),
                Words.number(school.met()),
                Words.number(school.missed()),
                Words.number(school.exempt()),
                Words.number(school.frozen()),
                school.obstacle() == null
                        ? new Chip(Words.say("verdicts.obstacle.none"), Chip.Tone.ACCENT)
                        : new Chip(Words.say(school.obstacle()), Chip.Tone.AMBER)));
        getContent().addClassName("yy-section");
        getContent().add(VerdictParts.section(title, table));
    }
}
