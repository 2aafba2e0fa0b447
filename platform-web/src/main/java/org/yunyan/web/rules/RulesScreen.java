package org.yunyan.web.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.yunyan.identity.Actor;
import org.yunyan.rules.DraftState;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.rules.RuleSet;
import org.yunyan.seeds.RuleExamples;
import org.yunyan.shared.CountyTime;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** All rule sets with their versions, what is being changed, and how other places count. */
@Route(value = RulesNavigation.RULES, layout = MainLayout.class)
@PermitAll
final class RulesScreen extends Screen {

    private final Actor actor;
    private final RuleBook book;
    private final RuleDrafts drafts;
    private final LocalDate today;

    RulesScreen(CurrentActor currentActor, RuleBook book, RuleDrafts drafts, Clock clock) {
        super("rules.title");
        this.actor = currentActor.get();
        this.book = book;
        this.drafts = drafts;
        this.today = CountyTime.today(clock);
        head().lead(Words.say("rules.lead"));
        Div content = new Div();
        content.addClassName("yy-stack");
        if (drafts.may(actor)) {
            content.add(open());
        }
        book.all().stream()
                .map(RuleSet::id)
                .distinct()
                .forEach(id -> content.add(set(book.versions(id).getFirst())));
        content.add(examples());
        add(content);
    }

    private Component open() {
        Section section = section("rules.drafts");
        List<RuleDraft> open = drafts.open(actor);
        if (open.isEmpty()) {
            section.add(new Paragraph(Words.say("rules.drafts.none")));
        } else {
            Table table = new Table(
                    Words.say("rules.drafts"),
                    Words.say("rules.draft"),
                    Words.say("rules.draft.author"),
                    Words.say("rules.draft.changed"),
                    Words.say("rules.draft.state"));
            open.forEach(
                    draft -> table.row(door(draft), draft.authorName(), Words.time(draft.changed()), state(draft)));
            section.add(table);
        }
        section.add(new Button(Words.say("rules.begin.cycle"), tap -> begin(() -> drafts.beginNextCycle(actor))));
        return section;
    }

    private Component door(RuleDraft draft) {
        String name = book.versions(draft.set()).stream()
                .findFirst()
                .map(RuleWords::name)
                .orElseGet(() -> Words.authored(draft.text().get("nameZh")));
        return new Anchor(RulesNavigation.draft(draft.id()), Words.say("rules.draft.name", name, draft.version()));
    }

    static Chip state(RuleDraft draft) {
        return new Chip(
                Words.of(draft.state()), draft.state() == DraftState.PROPOSED ? Chip.Tone.AMBER : Chip.Tone.PLAIN);
    }

    private Component set(RuleSet newest) {
        Section section = new Section(new H2(RuleWords.name(newest)));
        section.addClassName("yy-section");
        boolean now = newest.covers(today);
        section.add(new Paragraph(
                Words.say("rules.set.span", newest.from(), newest.until().minusDays(1))));
        if (now) {
            section.add(new Chip(Words.say("rules.now"), Chip.Tone.ACCENT));
        }
        section.add(new HistoryTable(drafts.history(newest.id())));
        if (drafts.may(actor) && newest.until().isAfter(today)) {
            Button begin = new Button(Words.say("rules.begin"), tap -> begin(() -> drafts.begin(actor, newest.id())));
            begin.getElement().setAttribute("aria-label", Words.say("rules.begin.of", RuleWords.name(newest)));
            if (now) {
                begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            section.add(begin);
        }
        return section;
    }

    private static Component examples() {
        Section section = section("rules.examples");
        section.add(new Paragraph(Words.say("rules.examples.lead")));
        UnorderedList list = new UnorderedList();
        RuleExamples.all()
                .forEach(example -> list.add(
                        new ListItem(new Anchor(RulesNavigation.example(example.id()), RuleWords.name(example)))));
        section.add(list);
        return section;
    }

    private static Section section(String title) {
        Section section = new Section(new H2(Words.say(title)));
        section.addClassName("yy-section");
        return section;
    }

    private void begin(Supplier<RuleDraft> how) {
        RuleDraft draft = how.get();
        getUI().ifPresent(ui -> ui.navigate(RulesNavigation.draft(draft.id())));
    }
}
