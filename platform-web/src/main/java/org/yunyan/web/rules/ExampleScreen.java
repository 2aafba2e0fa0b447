package org.yunyan.web.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yunyan.identity.Actor;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.rules.RuleSet;
import org.yunyan.seeds.RuleExamples;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;

/** How another place counts: its figures, what is known and what is assumed. An officer can start a draft from them. */
@Route(value = RulesNavigation.EXAMPLE + "/:example", layout = MainLayout.class)
@PermitAll
final class ExampleScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final RuleBook book;
    private final RuleDrafts drafts;
    private final Clock clock;
    private final Div content = new Div();

    ExampleScreen(CurrentActor currentActor, RuleBook book, RuleDrafts drafts, Clock clock) {
        super("rules.examples");
        this.actor = currentActor.get();
        this.book = book;
        this.drafts = drafts;
        this.clock = clock;
        head().back(RulesNavigation.RULES, Words.say("rules.title"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String id = entering.getRouteParameters().get("example").orElseThrow();
        RuleSet example = RuleExamples.named(Id.of(id)).orElseThrow(() -> new Refused.Missing("refused.rules.set", id));
        head().title(RuleWords.name(example));
        head().lead(RuleWords.note(example));
        content.removeAll();
        book.inForce(CountyTime.today(clock))
                .filter(now -> drafts.may(actor))
                .ifPresent(now -> content.add(begin(example, now)));
        content.add(new RuleTables(example));
    }

    private Button begin(RuleSet example, RuleSet now) {
        Button begin = new Button(
                Words.say("rules.example.begin", RuleWords.name(now)),
                tap -> tap.getSource()
                        .getUI()
                        .ifPresent(ui -> ui.navigate(RulesNavigation.draft(
                                drafts.begin(actor, now.id(), example).id()))));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClassName("yy-long");
        return begin;
    }
}
