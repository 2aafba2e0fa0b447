package org.yunyan.web.verdicts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yunyan.verdicts.Outcome;
import org.yunyan.verdicts.Verdict;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.Table;

/** The people and how their period ended, with what follows; a page at a time. */
final class VerdictRows extends Composite<Section> {

    static final int A_PAGE = 50;

    /**
     * @param found one more than a page when there is another one
     * @param several whether they are of several schools, so that each row says of which
     */
    VerdictRows(List<Verdict> found, Asked asked, boolean several) {
        getContent().addClassName("yy-section");
        getContent().setId("people");
        getContent().add(choices(asked));
        if (found.isEmpty()) {
            getContent().add(new Paragraph(Words.say("verdicts.nobody")));
            return;
        }
        List<String> columns = new ArrayList<>(List.of(
                Words.say("verdicts.name"),
                Words.say("verdicts.outcome"),
                "#" + Words.say("verdicts.required"),
                "#" + Words.say("verdicts.earned"),
                Words.say("verdicts.consequences"),
                Words.say("verdicts.state")));
        if (several) {
            columns.add(1, Words.say("verdicts.school"));
        }
        Table table = new Table(Words.say("verdicts.title"), columns.toArray(String[]::new)).compact();
        found.stream().limit(A_PAGE).map(verdict -> cells(verdict, several)).forEach(table::row);
        getContent().add(VerdictParts.section(Words.say("verdicts.list"), table), pages(found, asked));
    }

    private static Object[] cells(Verdict verdict, boolean several) {
        String edition = verdict.edition() > 1 ? Words.say("verdicts.edition", verdict.edition()) : "";
        List<Object> cells = new ArrayList<>(List.of(
                new Anchor(VerdictScreen.address(verdict.id()), verdict.name() + edition),
                VerdictParts.outcome(verdict.derived().outcome()),
                Words.number(verdict.derived().whole().required().value()),
                Words.number(verdict.derived().whole().earned().value()),
                consequences(verdict),
                VerdictParts.state(verdict)));
        if (several) {
            cells.add(1, verdict.schoolName());
        }
        return cells.toArray();
    }

    private static String consequences(Verdict verdict) {
        boolean english = Words.locale().getLanguage().equals("en");
        return verdict.derived().consequences().stream()
                .map(one -> english ? one.en() : Words.authored(one.zh()))
                .collect(Collectors.joining(Words.say("shell.list.comma")));
    }

    private static Component choices(Asked asked) {
        Nav choices = new Nav();
        choices.addClassNames("yy-chips", "yy-no-print");
        choices.getElement().setAttribute("aria-label", Words.say("verdicts.outcome"));
        choices.add(choice(asked, null, Words.say("verdicts.all")));
        for (Outcome outcome : Outcome.values()) {
            choices.add(choice(asked, outcome, Words.of(outcome)));
        }
        Anchor sheet = new Anchor(asked.sheet(), Words.say("verdicts.csv"));
        sheet.setRouterIgnore(true);
        sheet.getElement().setAttribute("download", true);
        return new Div(choices, sheet);
    }

    private static Component choice(Asked asked, Outcome outcome, String words) {
        return outcome == asked.outcome()
                ? new Chip(words, Chip.Tone.ACCENT)
                : new Anchor(asked.outcome(outcome).address() + "#people", words);
    }

    private static Component pages(List<Verdict> found, Asked asked) {
        Nav pages = new Nav();
        pages.addClassNames("yy-chips", "yy-no-print");
        pages.getElement().setAttribute("aria-label", Words.say("registry.pages"));
        if (asked.page() > 0) {
            pages.add(new Anchor(asked.page(asked.page() - 1).address() + "#people", Words.say("registry.previous")));
        }
        if (found.size() > A_PAGE) {
            pages.add(new Anchor(asked.page(asked.page() + 1).address() + "#people", Words.say("registry.next")));
        }
        return pages;
    }
}
