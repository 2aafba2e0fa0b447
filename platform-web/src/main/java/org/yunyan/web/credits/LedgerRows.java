package org.yunyan.web.credits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yunyan.credits.Entry;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;

/** The rows of a ledger: what, level, hours to credits, rule and clause, and why less counts where it does. */
final class LedgerRows extends Div {

    private final Map<Id<RuleSet>, RuleSet> rules;

    LedgerRows(String caption, List<Entry> entries, List<RuleSet> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(RuleSet::id, rule -> rule, (one, other) -> other));
        Table table = new Table(
                caption,
                Words.say("credits.row.what"),
                Words.say("credits.row.day"),
                Words.say("credits.row.kind"),
                "#" + Words.say("credits.row.hours"),
                "#" + Words.say("credits.row.counted"),
                Words.say("credits.row.rule"));
        entries.forEach(entry -> table.row(
                what(entry),
                Words.day(entry.day()),
                Words.of(entry.level()) + " · " + Words.of(entry.mode()),
                Words.number(entry.hours()),
                counted(entry),
                rule(entry)));
        add(table);
    }

    private static Component what(Entry entry) {
        Div what = new Div();
        String title = Words.authored(entry.title());
        what.add(entry.course() == null ? new Span(title) : new Anchor("course/" + entry.course(), title));
        switch (entry.kind()) {
            case REVERSAL -> what.add(new Chip(Words.say("credits.row.reversal"), Chip.Tone.DANGER));
            case AWARD -> {}
        }
        NativeDetails proof = new NativeDetails(Words.say("credits.row.proof"));
        proof.setContent(new Div(
                new Paragraph(Words.say("credits.row.evidence", entry.evidence())),
                new Paragraph(Words.say("credits.row.entered", entry.at(), String.valueOf(entry.sequence()))),
                new Paragraph(Words.say("credits.row.hash", entry.hash().substring(0, 16)))));
        what.add(proof);
        return what;
    }

    private static Component counted(Entry entry) {
        Div cell = new Div(new Span(Words.number(entry.counted().value())));
        if (entry.notCounted() != null) {
            Span why = new Span(Words.say("credits.row.notCounted", entry.overflow(), Words.say(entry.notCounted())));
            why.addClassName("yy-not-counted");
            cell.add(why);
        }
        return cell;
    }

    private Component rule(Entry entry) {
        RuleSet rule = rules.get(entry.rule());
        String name = rule == null ? entry.rule().value() : name(rule);
        return new Span(Words.say("credits.row.clause", name, String.valueOf(entry.ruleVersion()), entry.clause()));
    }

    static String name(RuleSet rule) {
        return Words.locale().getLanguage().equals("en") ? rule.nameEn() : Words.authored(rule.nameZh());
    }
}
