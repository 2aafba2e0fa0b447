package org.yunyan.web.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.yunyan.credits.EntryKind;
import org.yunyan.notices.NoticeLine;
import org.yunyan.notices.NoticeRow;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;

/** The rows of a notice, and the entries behind one of them: what counts, and no evidence. */
final class NoticeRows {

    private NoticeRows() {}

    /** @param address where a row opens */
    static Component of(List<NoticeRow> rows, int year, Function<Id<Person>, String> address) {
        Table table = new Table(
                Words.say("notices.rows"),
                Words.say("notices.row.name"),
                "#" + Words.say("notices.row.year", String.valueOf(year)),
                "#" + Words.say("notices.row.fresh"),
                "#" + Words.say("notices.row.entries"));
        rows.forEach(row -> table.row(
                new Anchor(address.apply(row.person()), row.name()),
                Words.number(row.year().value()),
                Words.number(row.fresh().value()),
                Words.number(row.entries())));
        return table;
    }

    static Component lines(String caption, List<NoticeLine> lines) {
        Table table = new Table(
                caption,
                Words.say("credits.row.what"),
                Words.say("credits.row.day"),
                Words.say("credits.row.kind"),
                "#" + Words.say("credits.row.hours"),
                "#" + Words.say("credits.row.counted"));
        lines.forEach(line -> table.row(
                what(line),
                Words.day(line.day()),
                Words.of(line.level()) + " · " + Words.of(line.mode()),
                Words.number(line.hours()),
                counted(line)));
        return table;
    }

    private static Component what(NoticeLine line) {
        Div what = new Div(new Span(Words.authored(line.title())));
        if (line.kind() == EntryKind.REVERSAL) {
            what.add(new Chip(Words.say("credits.row.reversal"), Chip.Tone.DANGER));
        }
        if (line.fresh()) {
            what.add(new Chip(Words.say("notices.fresh"), Chip.Tone.ACCENT));
        }
        return what;
    }

    private static Component counted(NoticeLine line) {
        Div cell = new Div(new Span(Words.number(line.counted().value())));
        if (line.notCounted() != null) {
            Span why = new Span(Words.say(line.notCounted()));
            why.addClassName("yy-not-counted");
            cell.add(why);
        }
        return cell;
    }
}
