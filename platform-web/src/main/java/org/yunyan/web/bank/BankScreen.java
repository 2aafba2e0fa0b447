package org.yunyan.web.bank;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Item;
import org.yunyan.bank.ItemKind;
import org.yunyan.bank.ItemState;
import org.yunyan.bank.ItemStatistics;
import org.yunyan.bank.Scope;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;
import org.yunyan.web.why.Reasons;

/** The county's questions, filtered by what stands in the address, with what the answers say about them. */
@Route(value = BankNavigation.BANK, layout = MainLayout.class)
@RolesAllowed({"TRAINER", "OFFICER", "ADMIN"})
@Menu(title = "bank.place", icon = "vaadin:question-circle-o", order = 6.2)
final class BankScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 30;
    private static final int SHOWN = 60;

    private final Actor actor;
    private final Bank bank;
    private final Skills skills;
    private final Div content = new Div();

    BankScreen(CurrentActor currentActor, Bank bank, Skills skills) {
        super("bank.title");
        this.actor = currentActor.get();
        this.bank = bank;
        this.skills = skills;
        head().lead(Words.say("bank.lead"));
        if (actor.has(Role.TRAINER)) {
            head().actions(begin(), new Anchor(BankNavigation.BRING, Words.say("bank.bring")));
        }
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        BankQuery query = BankQuery.of(entering.getLocation().getQueryParameters());
        content.removeAll();
        content.add(new BankFilters(query, skills.framework()));
        Page<Item> found = bank.list(actor, query.filter(), query.page() * A_PAGE, A_PAGE);
        if (found.items().isEmpty()) {
            content.add(
                    new EmptyState(VaadinIcon.QUESTION_CIRCLE_O, Words.say("bank.none"), Words.say("bank.none.why")));
            return;
        }
        content.add(new Chip(Words.say("bank.found", found.total())), table(found), pages(query, found));
    }

    private Component begin() {
        Select<ItemKind> kind = new Select<>();
        kind.setAriaLabel(Words.say("bank.new.kind"));
        kind.setItems(ItemKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(ItemKind.SINGLE);
        Button begin = new Button(Words.say("bank.new"), tap -> {
            Skill first = skills.framework().getFirst();
            Item draft = bank.draft(actor, WordingFields.empty(kind.getValue()), Scope.of(first.id()));
            UI.getCurrent().navigate(BankNavigation.item(draft.id()));
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div line = new Div(kind, begin);
        line.addClassName("claims-begin");
        return line;
    }

    private Component table(Page<Item> found) {
        Map<Id<Skill>, Skill> names = skills.framework().stream().collect(Collectors.toMap(Skill::id, skill -> skill));
        Table table = new Table(
                Words.say("bank.title"),
                Words.say("bank.column.prompt"),
                Words.say("bank.column.kind"),
                Words.say("bank.column.skill"),
                "#" + Words.say("bank.column.difficulty"),
                Words.say("bank.column.author"),
                "#" + Words.say("bank.column.answered"),
                "#" + Words.say("bank.column.easiness"),
                "#" + Words.say("bank.column.discrimination"));
        Map<Id<Item>, ItemStatistics> all = bank.statistics(actor, found.items());
        found.items().forEach(item -> {
            ItemStatistics statistics = all.get(item.id());
            Skill skill = names.get(item.scope().skill());
            table.row(
                    door(item),
                    Words.of(item.wording().kind()),
                    skill == null ? "" : Reasons.name(skill, Words.locale()),
                    item.scope().difficulty(),
                    item.authorName(),
                    statistics.answered(),
                    ItemFigures.share(statistics.easiness()),
                    ItemFigures.number(statistics.discrimination()));
        });
        return table;
    }

    private static Component door(Item item) {
        String prompt = item.prompt().isBlank() ? Words.say("bank.untitled") : Words.authored(item.prompt());
        Anchor door = new Anchor(
                BankNavigation.item(item.id()), prompt.length() <= SHOWN ? prompt : prompt.substring(0, SHOWN) + "…");
        Div cell = new Div(door);
        if (item.state() != ItemState.ACTIVE) {
            cell.add(new Chip(Words.of(item.state())));
        }
        return cell;
    }

    private static Component pages(BankQuery query, Page<Item> found) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("bank.pages"));
        if (query.page() > 0) {
            pages.add(new Anchor(query.at(query.page() - 1), Words.say("claims.pages.before")));
        }
        if (found.offset() + found.items().size() < found.total()) {
            pages.add(new Anchor(query.at(query.page() + 1), Words.say("claims.pages.after")));
        }
        return pages;
    }
}
