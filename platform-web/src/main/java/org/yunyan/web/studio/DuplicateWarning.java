package org.yunyan.web.studio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.yunyan.duplicates.Duplicated;
import org.yunyan.web.language.Words;

/** Tells a reviewer before she publishes that the county has this course already. */
final class DuplicateWarning extends Div {

    /** @param group the draft first, and then what it doubles */
    DuplicateWarning(Duplicated group) {
        addClassName("yy-note");
        getElement().setAttribute("role", "note");
        group.members().stream()
                .skip(1)
                .forEach(member -> add(new Paragraph(new Anchor(
                        "course/" + member.course(),
                        Words.say(
                                "duplicates.warning",
                                Words.authored(member.title()),
                                member.trainerName(),
                                group.percent())))));
    }
}
