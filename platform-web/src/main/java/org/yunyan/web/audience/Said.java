package org.yunyan.web.audience;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.yunyan.web.language.Words;

/** Small parts that the tabs share. */
final class Said {

    private Said() {}

    static Paragraph quiet(String key, Object... arguments) {
        Paragraph words = new Paragraph(Words.say(key, arguments));
        words.addClassName("yy-quiet");
        return words;
    }

    static Section section(String title) {
        Section section = new Section(new H2(title));
        section.addClassName("yy-section");
        return section;
    }
}
