package org.yunyan.web.rules;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleChange;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** Any two versions of a rule set side by side: what is not the same, and under which clause. For everybody. */
@Route(
        value = RulesNavigation.DIFFERENCE + "/:rules/:from([1-9]\\d{0,3})/:to([1-9]\\d{0,3})",
        layout = MainLayout.class)
@PermitAll
final class DifferenceScreen extends Screen implements BeforeEnterObserver {

    private final RuleBook book;
    private final Div content = new Div();

    DifferenceScreen(RuleBook book) {
        super("rules.difference");
        this.book = book;
        head().back(RulesNavigation.RULES, Words.say("rules.title"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        RouteParameters asked = entering.getRouteParameters();
        Id<RuleSet> id = Id.of(asked.get("rules").orElseThrow());
        RuleSet older = version(id, asked.getInteger("from").orElseThrow());
        RuleSet newer = version(id, asked.getInteger("to").orElseThrow());
        head().title(Words.say("rules.difference.title", older.version(), newer.version()));
        head().lead(RuleWords.name(newer));
        content.removeAll();
        content.add(
                others(id, older.version(), newer.version()),
                new ChangeTable(RuleChange.between(older, newer), List.of(newer, older)));
    }

    /** Every other older version to compare with. */
    private Nav others(Id<RuleSet> id, int from, int to) {
        Nav nav = new Nav();
        nav.addClassName("yy-chips");
        nav.getElement().setAttribute("aria-label", Words.say("rules.compare.with"));
        book.versions(id).stream()
                .map(RuleSet::version)
                .filter(version -> version != to)
                .sorted()
                .forEach(version -> nav.add(
                        version == from
                                ? new Chip(Words.say("rules.version.number", version), Chip.Tone.ACCENT)
                                : new Anchor(
                                        RulesNavigation.difference(id, version, to),
                                        Words.say("rules.version.number", version))));
        return nav;
    }

    private RuleSet version(Id<RuleSet> id, int version) {
        return book.version(id, version)
                .orElseThrow(() -> new Refused.Missing("refused.rules.set", id + "@" + version));
    }
}
