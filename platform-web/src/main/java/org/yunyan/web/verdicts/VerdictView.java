package org.yunyan.web.verdicts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.yunyan.identity.Signature;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.verdicts.Basis;
import org.yunyan.verdicts.Derived;
import org.yunyan.verdicts.Reproduction;
import org.yunyan.verdicts.Verdict;
import org.yunyan.web.language.Words;
import org.yunyan.web.rules.RulesNavigation;
import org.yunyan.web.shell.Chip;

/** One verdict: how it ended, what follows, what it was derived from, who signed, and whether it still follows. */
final class VerdictView extends Div {

    /**
     * @param signers by id, for their names
     * @param ledgerAddress where the entries behind it open
     */
    VerdictView(Reproduction again, Map<Id<Person>, Person> signers, String ledgerAddress) {
        Verdict verdict = again.verdict();
        Derived derived = verdict.derived();
        addClassName("yy-stack");
        Div chips = new Div(VerdictParts.outcome(derived.outcome()), VerdictParts.state(verdict));
        chips.addClassName("yy-chips");
        add(chips);
        if (verdict.reason() != null) {
            add(new Paragraph(Words.say("verdicts.edition.why", verdict.edition(), Words.authored(verdict.reason()))));
        }
        String targets = Words.say("verdicts.targets");
        add(VerdictParts.section(targets, VerdictParts.targets(targets, derived.targets())));
        if (!derived.consequences().isEmpty()) {
            Component consequences = VerdictParts.section(
                    Words.say("verdicts.consequences"), VerdictParts.consequences(derived.consequences()));
            consequences.addClassName("yy-note");
            add(consequences);
        }
        if (derived.probation() != null) {
            add(VerdictParts.probation(derived.probation()));
        }
        add(basis(verdict, ledgerAddress), signatures(verdict, signers), again(again));
    }

    private static Component basis(Verdict verdict, String ledgerAddress) {
        Basis basis = verdict.basis();
        UnorderedList facts = new UnorderedList(
                new ListItem(new Anchor(
                        RulesNavigation.version(basis.rules(), basis.ruleVersion()),
                        Words.say("verdicts.basis.rules", basis.ruleVersion()))),
                new ListItem(new Anchor(
                        ledgerAddress,
                        basis.sequence() == 0
                                ? Words.say("verdicts.basis.empty")
                                : Words.say(
                                        "verdicts.basis.ledger",
                                        basis.sequence(),
                                        basis.hash().substring(0, 16)))));
        if (basis.service().joined() != null) {
            facts.add(new ListItem(
                    Words.say("verdicts.basis.joined", basis.service().joined())));
        }
        if (basis.service().left() != null) {
            facts.add(new ListItem(
                    Words.say("verdicts.basis.left", basis.service().left())));
        }
        basis.service()
                .absences()
                .forEach(away -> facts.add(new ListItem(
                        away.until() == null
                                ? Words.say("verdicts.basis.since", away.kind(), away.from())
                                : Words.say(
                                        "verdicts.basis.away",
                                        away.kind(),
                                        away.from(),
                                        away.until().minusDays(1)))));
        return VerdictParts.section(Words.say("verdicts.basis"), facts);
    }

    private static Component signatures(Verdict verdict, Map<Id<Person>, Person> signers) {
        UnorderedList list = new UnorderedList();
        for (Signature signature : verdict.signatures()) {
            Person signer = signers.get(signature.by());
            list.add(new ListItem(Words.say(
                    "verdicts.signature",
                    signer == null ? signature.by().value() : signer.name(),
                    signature.role(),
                    signature.at())));
        }
        if (verdict.signatures().isEmpty()) {
            return VerdictParts.section(
                    Words.say("verdicts.signatures"), new Paragraph(Words.say("verdicts.signatures.none")));
        }
        return VerdictParts.section(Words.say("verdicts.signatures"), list);
    }

    private static Component again(Reproduction again) {
        Component section = VerdictParts.section(
                Words.say("verdicts.again"),
                again.isSame()
                        ? new Chip(Words.say("verdicts.again.same"), Chip.Tone.ACCENT)
                        : new Chip(Words.say("verdicts.again.other"), Chip.Tone.DANGER));
        Div more = new Div();
        more.addClassName("yy-section");
        if (again.newEntries() > 0) {
            more.add(new Paragraph(Words.say("verdicts.again.entries", again.newEntries())));
        }
        if (again.isOutdated()) {
            more.add(new Paragraph(Words.say(
                    "verdicts.again.now",
                    again.now().outcome(),
                    again.now().whole().earned(),
                    again.now().whole().required())));
        }
        return new Div(section, more);
    }
}
