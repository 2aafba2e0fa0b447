package org.yunyan.web.discussion;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.yunyan.discussion.Discussion;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** How a discussion stands, in chips. */
final class Standing {

    private Standing() {}

    static List<Chip> chips(Discussion discussion) {
        List<Chip> chips = new ArrayList<>();
        if (discussion.accepted() != null) {
            chips.add(new Chip(Words.say("discussion.accepted"), Chip.Tone.ACCENT).icon(VaadinIcon.CHECK));
        } else if (discussion.waiting()) {
            chips.add(new Chip(Words.say("discussion.waiting"), Chip.Tone.AMBER).icon(VaadinIcon.HOURGLASS));
        }
        if (discussion.away()) {
            chips.add(new Chip(Words.of(discussion.question().state()), Chip.Tone.DANGER).icon(VaadinIcon.EYE_SLASH));
        }
        if (discussion.locked()) {
            chips.add(new Chip(Words.say("discussion.locked")).icon(VaadinIcon.LOCK));
        }
        if (discussion.isReported()) {
            chips.add(new Chip(
                            Words.say(
                                    "discussion.reported",
                                    discussion.complaints().size()),
                            Chip.Tone.DANGER)
                    .icon(VaadinIcon.FLAG_O));
        }
        return chips;
    }
}
