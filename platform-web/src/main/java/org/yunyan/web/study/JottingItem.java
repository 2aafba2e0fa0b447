package org.yunyan.web.study;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.yunyan.notebook.Jotting;
import org.yunyan.web.language.Words;

/** A jotting in a list: the way to its place, its words, and away with it. */
final class JottingItem extends ListItem {

    /** @param where the place in words, as {@link JottingWords} tells it */
    JottingItem(HtmlContainer jump, Jotting jotting, String where, Runnable away) {
        jump.addClassName("yy-jump");
        jump.getElement().setAttribute("aria-label", Words.say("study.note.jump", where));
        Paragraph words = new Paragraph(jotting.isBookmark() ? Words.say("study.note.bookmark") : jotting.text());
        words.addClassName(jotting.isBookmark() ? "yy-quiet" : "yy-jotting-text");
        NativeButton drop = new NativeButton(Words.say("study.note.drop"));
        drop.addClassName("yy-tool");
        drop.getElement().setAttribute("aria-label", Words.say("study.note.dropAt", where));
        drop.addClickListener(tap -> away.run());
        add(jump, words, drop);
    }
}
