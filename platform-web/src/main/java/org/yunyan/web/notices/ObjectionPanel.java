package org.yunyan.web.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import org.yunyan.identity.Actor;
import org.yunyan.notices.Notices;
import org.yunyan.notices.Objection;
import org.yunyan.notices.PublicNotice;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;

/** One doubt: what is doubted, what was answered, how it ended, and what this reader may do. */
final class ObjectionPanel extends Article {

    private static final int LONGEST = 500;

    private final transient Notices notices;
    private final transient Actor actor;
    private final transient PublicNotice notice;
    private final transient Objection doubt;
    private final transient Runnable done;

    /** @param rowAddress where the row that is meant opens */
    ObjectionPanel(
            Notices notices, Actor actor, PublicNotice notice, Objection doubt, String rowAddress, Runnable done) {
        this.notices = notices;
        this.actor = actor;
        this.notice = notice;
        this.doubt = doubt;
        this.done = done;
        addClassNames("yy-card", "yy-section");
        add(new H3(new Anchor(
                rowAddress,
                doubt.title() == null
                        ? Words.say("objection.about", doubt.personName())
                        : Words.say("objection.about.entry", doubt.personName(), Words.authored(doubt.title())))));
        add(state(), new Paragraph(Words.authored(doubt.reason())), new Paragraph(by()));
        if (!doubt.answers().isEmpty()) {
            add(answers());
        }
        if (doubt.open()) {
            add(deeds());
        } else {
            add(new Paragraph(Words.say(
                    "objection.decision",
                    doubt.decision().name(),
                    doubt.decision().as(),
                    doubt.decision().at(),
                    Words.authored(doubt.decision().words()))));
            if (doubt.decision().correction() != null) {
                add(new Paragraph(Words.say("objection.correction")));
            }
        }
    }

    private Chip state() {
        if (doubt.open()) {
            return new Chip(Words.say("objection.open"), Chip.Tone.AMBER);
        }
        return doubt.decision().upheld()
                ? new Chip(Words.say("objection.upheld"), Chip.Tone.DANGER)
                : new Chip(Words.say("objection.rejected"), Chip.Tone.ACCENT);
    }

    private String by() {
        return doubt.byName() == null
                ? Words.say("objection.by.hidden", doubt.at())
                : Words.say("objection.by", doubt.byName(), doubt.at());
    }

    private Component answers() {
        UnorderedList answers = new UnorderedList();
        doubt.answers()
                .forEach(answer -> answers.add(new ListItem(Words.say(
                        answer.name() == null ? "objection.answer.hidden" : "objection.answer",
                        answer.name(),
                        answer.as(),
                        answer.at(),
                        Words.authored(answer.words())))));
        return answers;
    }

    private Component deeds() {
        TextArea words = new TextArea(Words.say("objection.words"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        Div buttons = new Div(button("answer", () -> notices.answer(actor, notice.id(), doubt.id(), words.getValue())));
        buttons.addClassName("yy-chips");
        Div deeds = new Div(words, buttons);
        deeds.addClassNames("yy-section", "yy-no-print");
        if (notices.mayDecide(actor, notice, doubt)) {
            Checkbox take = new Checkbox(Words.say("objection.take"), doubt.awardKey() != null);
            if (doubt.awardKey() != null) {
                deeds.addComponentAtIndex(1, take);
            }
            Button uphold = button("uphold", () -> decide(true, take.getValue(), words.getValue()));
            uphold.addThemeVariants(ButtonVariant.LUMO_ERROR);
            Button reject = button("reject", () -> decide(false, false, words.getValue()));
            reject.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(reject, uphold);
            deeds.add(new Paragraph(Words.say("objection.decide.hint")));
        }
        return deeds;
    }

    private void decide(boolean upheld, boolean take, String why) {
        notices.decide(actor, notice.id(), doubt.id(), upheld, upheld && take ? doubt.awardKey() : null, why);
    }

    private Button button(String deed, Runnable doing) {
        return new Button(Words.say("objection.do." + deed), tap -> {
            try {
                doing.run();
                org.yunyan.web.shell.Notices.done(Words.say("objection.done." + deed));
                done.run();
            } catch (Refused no) {
                org.yunyan.web.shell.Notices.refused(no);
            }
        });
    }
}
