package org.yunyan.web.cockpit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.yunyan.insight.Fix;
import org.yunyan.insight.PersonRow;
import org.yunyan.insight.Who;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;

/** The people behind the figures: who, how much, why, and the smallest thing that would help. */
final class PeopleRows extends Section {

    static final int A_PAGE = 25;

    PeopleRows(Page<PersonRow> page, Asked asked) {
        addClassName("yy-section");
        setId("people");
        add(new H2(Words.say("cockpit.people")), choices(asked), sheets(asked));
        if (page.items().isEmpty()) {
            add(new Paragraph(Words.say("cockpit.nobody")));
            return;
        }
        Table table = new Table(
                        Words.say("cockpit.people"),
                        Words.say("cockpit.person"),
                        Words.say("cockpit.school"),
                        "#" + Words.say("cockpit.credits"),
                        "#" + Words.say("cockpit.missing"),
                        Words.say("cockpit.why"),
                        Words.say("cockpit.fix"))
                .compact();
        page.items()
                .forEach(row -> table.row(
                        person(row),
                        row.schoolName(),
                        Words.number(row.credits().value()),
                        Words.number(row.missing().value()),
                        why(row),
                        fix(row.fix())));
        add(table, pages(page, asked));
    }

    private static Component person(PersonRow row) {
        Anchor growth = new Anchor("people/growth?person=" + row.person(), Words.say("cockpit.growth"));
        growth.getElement().setAttribute("aria-label", Words.say("cockpit.growthOf", row.name()));
        growth.addClassName("yy-aside");
        return new Div(new Anchor("people/credits?person=" + row.person(), row.name()), growth);
    }

    private static Component why(PersonRow row) {
        Chip.Tone tone = row.outlook().late() ? Chip.Tone.AMBER : Chip.Tone.PLAIN;
        Div why = new Div(new Chip(Words.of(row.outlook()), tone));
        if (row.reason() != null) {
            why.add(new Span(" " + Words.say(row.reason())));
        }
        return why;
    }

    private static Component fix(Fix fix) {
        if (fix == null) {
            return new Span("–");
        }
        String hours = fix.hours() > 0 ? Words.say("insight.fix.hours", fix.hours()) : "";
        return fix.course() == null
                ? new Span(hours)
                : new Div(
                        new Anchor(
                                "course/" + fix.course(),
                                Words.say("insight.fix.finish", Words.authored(fix.title()), fix.credits())),
                        new Span(" " + hours));
    }

    private static Component choices(Asked asked) {
        Nav choices = new Nav();
        choices.addClassName("yy-chips");
        choices.getElement().setAttribute("aria-label", Words.say("cockpit.who"));
        for (Who who : Who.values()) {
            choices.add(
                    who == asked.who()
                            ? new Chip(Words.of(who), Chip.Tone.ACCENT)
                            : new Anchor(asked.who(who).address() + "#people", Words.of(who)));
        }
        return choices;
    }

    private static Component sheets(Asked asked) {
        Div sheets = new Div(sheet(asked, "csv"), sheet(asked, "xlsx"));
        sheets.addClassName("yy-chips");
        return sheets;
    }

    private static Anchor sheet(Asked asked, String format) {
        Anchor link = new Anchor(asked.sheet(format), Words.say("cockpit.export." + format));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static Component pages(Page<PersonRow> page, Asked asked) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("cockpit.pages"));
        int last = page.offset() + page.items().size();
        if (asked.page() > 0) {
            pages.add(new Anchor(asked.page(asked.page() - 1).address() + "#people", Words.say("cockpit.previous")));
        }
        pages.add(new Span(Words.say("cockpit.range", page.offset() + 1, last, page.total())));
        if (last < page.total()) {
            pages.add(new Anchor(asked.page(asked.page() + 1).address() + "#people", Words.say("cockpit.next")));
        }
        return pages;
    }
}
