package org.yunyan.web.credits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yunyan.credits.Entry;
import org.yunyan.people.Person;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Sentence;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.rules.RulesNavigation;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;

/**
 * The rows of a ledger: what, level, hours to credits and how that came about, rule and clause, why less counts where it does,
 * and behind each row its evidence, who signed and its seal.
 */
final class LedgerRows extends Div {

    private static final int SHORT = 16;

    private final Shown shown;
    private final Map<Id<RuleSet>, RuleSet> rules;

    LedgerRows(String caption, List<Entry> entries, Shown shown) {
        this.shown = shown;
        this.rules = shown.rules().stream().collect(Collectors.toMap(RuleSet::id, rule -> rule, (one, other) -> other));
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

    private Component what(Entry entry) {
        Div what = new Div();
        String title = Words.authored(entry.title());
        what.add(entry.course() == null ? new Span(title) : new Anchor("course/" + entry.course(), title));
        switch (entry.kind()) {
            case REVERSAL -> what.add(new Chip(Words.say("credits.row.reversal"), Chip.Tone.DANGER));
            case AWARD -> {}
        }
        NativeDetails proof = new NativeDetails(Words.say("credits.row.proof"));
        proof.setContent(proof(entry));
        what.add(proof);
        return what;
    }

    private Component proof(Entry entry) {
        Div proof = new Div(
                new Paragraph(Words.say("credits.row.evidence", Words.authored(entry.evidence()))),
                new Paragraph(Words.say("credits.row.entered", entry.at(), String.valueOf(entry.sequence()))));
        entry.signatures()
                .forEach(signature -> proof.add(new Paragraph(
                        Words.say("credits.row.signed", signer(signature.by()), signature.role(), signature.at()))));
        Code hash = new Code(entry.hash());
        hash.addClassName("yy-digest");
        proof.add(new Paragraph(Words.say("credits.row.hash", entry.hash().substring(0, SHORT))), hash);
        shown.act().apply(entry).ifPresent(proof::add);
        return proof;
    }

    private String signer(Id<Person> by) {
        return Optional.ofNullable(shown.signers().get(by)).map(Person::name).orElse(by.value());
    }

    private Component counted(Entry entry) {
        Div cell = new Div(new Span(Words.number(entry.counted().value())));
        if (entry.notCounted() != null) {
            Span why = new Span(Words.say("credits.row.notCounted", entry.overflow(), Words.say(entry.notCounted())));
            why.addClassName("yy-not-counted");
            cell.add(why);
        }
        List<Sentence> steps = shown.explained().getOrDefault(entry.sequence(), List.of());
        if (!steps.isEmpty()) {
            Span how = new Span(CreditWords.derivation(steps));
            how.addClassName("yy-derivation");
            cell.add(how);
        }
        return cell;
    }

    private Component rule(Entry entry) {
        RuleSet rule = rules.get(entry.rule());
        String name = rule == null ? entry.rule().value() : name(rule);
        String clause = Words.clause(entry.clause());
        String words = Words.say("credits.row.clause", name, String.valueOf(entry.ruleVersion()), clause);
        return rule == null
                ? new Span(words)
                : new Anchor(RulesNavigation.version(entry.rule(), entry.ruleVersion()), words);
    }

    static String name(RuleSet rule) {
        return Words.locale().getLanguage().equals("en") ? rule.nameEn() : Words.authored(rule.nameZh());
    }
}
