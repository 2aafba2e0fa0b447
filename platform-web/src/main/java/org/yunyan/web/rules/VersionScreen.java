package org.yunyan.web.rules;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** One version of a rule set: each figure with its clause, and how it came to be. For everybody. */
@Route(value = RulesNavigation.VERSION + "/:rules/:version([1-9]\\d{0,3})", layout = MainLayout.class)
@PermitAll
final class VersionScreen extends Screen implements BeforeEnterObserver {

    private final RuleBook book;
    private final RuleDrafts drafts;
    private final Div content = new Div();

    VersionScreen(RuleBook book, RuleDrafts drafts) {
        super("rules.title");
        this.book = book;
        this.drafts = drafts;
        head().back(RulesNavigation.RULES, Words.say("rules.title"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Id<RuleSet> id = Id.of(entering.getRouteParameters().get("rules").orElseThrow());
        int version = entering.getRouteParameters().getInteger("version").orElseThrow();
        RuleSet rules = book.version(id, version)
                .orElseThrow(() -> new Refused.Missing("refused.rules.set", id + "@" + version));
        head().title(Words.say("rules.version.title", RuleWords.name(rules), version));
        head().lead(Words.say(
                "rules.version.lead", rules.effective(), rules.until().minusDays(1)));
        content.removeAll();
        Section history = new Section(new H2(Words.say("rules.history")), new HistoryTable(drafts.history(id)));
        history.addClassName("yy-section");
        content.add(new RuleTables(rules), history);
        if (version > 1) {
            content.add(new Anchor(
                    RulesNavigation.difference(id, version - 1, version), Words.say("rules.compare", version - 1)));
        }
    }
}
