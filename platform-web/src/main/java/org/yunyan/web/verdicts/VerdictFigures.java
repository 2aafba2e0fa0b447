package org.yunyan.web.verdicts;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.yunyan.verdicts.Outcome;
import org.yunyan.verdicts.SchoolVerdicts;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Figure;

/** How many met, missed and were exempt; each opens its rows. */
final class VerdictFigures extends Div {

    VerdictFigures(SchoolVerdicts sum, Asked asked) {
        addClassName("yy-figures");
        String unit = Words.say("verdicts.persons");
        for (Outcome outcome : List.of(Outcome.MET, Outcome.MISSED, Outcome.EXEMPT)) {
            add(new Figure(Words.of(outcome), Words.number(sum.count(outcome)), unit)
                    .note(Words.say("verdicts.figure.of", sum.people()))
                    .to(asked.outcome(outcome).address() + "#people"));
        }
        add(new Figure(Words.say("verdicts.figure.frozen"), Words.number(sum.frozen()), unit)
                .note(
                        Words.say("verdicts.figure.open", sum.prepared(), sum.signed(), sum.notFinal()),
                        sum.notFinal() > 0 ? Chip.Tone.AMBER : Chip.Tone.PLAIN)
                .to(asked.outcome(null).address() + "#people"));
        if (sum.unconfirmed() > 0) {
            add(new Figure(Words.say("verdicts.figure.unconfirmed"), Words.number(sum.unconfirmed()), unit)
                    .note(Words.say("verdicts.figure.unconfirmed.note"), Chip.Tone.AMBER));
        }
    }
}
