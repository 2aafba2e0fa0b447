package org.yunyan.web.notices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.yunyan.notices.PublicNotice;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** What a notice is and how far: from when to when, by which rule, how many people and credits. */
final class NoticeFacts extends Div {

    NoticeFacts(PublicNotice notice) {
        addClassName("yy-section");
        Div chips = new Div(state(notice), new Chip(Words.say("notices.round", notice.round())));
        chips.addClassName("yy-chips");
        add(
                chips,
                new Paragraph(Words.say("notices.span", notice.from(), notice.closing())),
                new Paragraph(Words.say(
                        notice.isDefault() ? "notices.rule.default" : "notices.rule",
                        notice.days(),
                        Words.clause(notice.clause()))),
                new Paragraph(Words.say("notices.size", notice.people(), notice.fresh())));
    }

    static Chip state(PublicNotice notice) {
        if (notice.isFinal()) {
            return new Chip(Words.say("notices.final", notice.finalAt()), Chip.Tone.ACCENT);
        }
        return notice.undecided() > 0
                ? new Chip(Words.say("notices.undecided", notice.undecided()), Chip.Tone.AMBER)
                : new Chip(Words.say("notices.open", notice.closing()));
    }
}
