package org.yunyan.web.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.yunyan.corrections.Correction;
import org.yunyan.corrections.Corrections;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Refused;
import org.yunyan.triage.Flag;
import org.yunyan.triage.Held;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Table;

/** What follows when a flag is confirmed: entries can be proposed to be taken back, which a second signature then does. */
final class CorrectionPart extends Section {

    private final Corrections corrections;
    private final Actor actor;
    private final Flag flag;
    private final Runnable changed;
    private final List<Correction> known;

    CorrectionPart(Corrections corrections, Actor actor, Flag flag, FlagWords words, HeldWords held, Runnable changed) {
        this.corrections = corrections;
        this.actor = actor;
        this.flag = flag;
        this.changed = changed;
        known = corrections.of(
                actor, flag.holds().stream().map(Held::person).distinct().toList());
        addClassName("yy-section");
        Table table = new Table(
                Words.say("triage.correct"),
                Words.say("triage.column.who"),
                Words.say("triage.column.held"),
                Words.say("triage.column.state"));
        flag.holds().forEach(one -> table.row(words.door(one.person()), held.door(one), state(one)));
        add(
                new H2(Words.say("triage.correct")),
                new Paragraph(Words.say("triage.correct.means")),
                table,
                new Anchor(RegistryNavigation.to("ledger"), Words.say("triage.correct.place")));
    }

    private Component state(Held held) {
        String key = held.awardKey();
        return known.stream()
                .filter(one ->
                        one.person().equals(held.person()) && one.awardKey().equals(key))
                .findFirst()
                .<Component>map(one -> new Chip(Words.say("triage.correct." + one.state())))
                .orElseGet(() -> new Button(Words.say("triage.correct.do"), tap -> propose(held, key)));
    }

    private void propose(Held held, String key) {
        try {
            String why = Words.say(
                    "triage.correct.reason",
                    flag.kind(),
                    flag.opinions().getLast().note());
            corrections.propose(
                    actor, held.person(), key, why.substring(0, Math.min(why.length(), Corrections.MOST_TEXT)));
            changed.run();
            Notices.done(Words.say("triage.correct.done"));
        } catch (Refused no) {
            Notices.refused(no);
        }
    }
}
