package org.yunyan.web.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.RuleVersion;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** The versions of a rule set: from which day, by whose hand, and why. */
final class HistoryTable extends Div {

    HistoryTable(List<RuleVersion> versions) {
        Table table = new Table(
                Words.say("rules.history"),
                Words.say("rules.version"),
                Words.say("rules.column.effective"),
                Words.say("rules.signed"),
                Words.say("rules.reason"),
                Words.say("rules.compare.column"));
        versions.forEach(one -> table.row(
                version(one.rules()),
                Words.day(one.rules().effective()),
                signed(one),
                one.reason() == null ? "" : Words.authored(one.reason()),
                compare(one.rules())));
        add(table);
    }

    private static Component version(RuleSet rules) {
        return new Anchor(
                RulesNavigation.version(rules.id(), rules.version()),
                Words.say("rules.version.number", rules.version()));
    }

    private static String signed(RuleVersion one) {
        return one.author() == null
                ? Words.say("rules.shipped")
                : Words.say("rules.signed.by", one.author(), one.signer(), Words.time(one.signed()));
    }

    private static Component compare(RuleSet rules) {
        Div cell = new Div();
        if (rules.version() > 1) {
            cell.add(new Anchor(
                    RulesNavigation.difference(rules.id(), rules.version() - 1, rules.version()),
                    Words.say("rules.compare", rules.version() - 1)));
        }
        return cell;
    }
}
