package org.yunyan.web.claims;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimKind;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Claims;
import org.yunyan.claims.DeskFilter;
import org.yunyan.claims.Overlap;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.web.language.Words;
import org.yunyan.web.registry.RegistryNavigation;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.EmptyState;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** The review desk: what waits for her signature, longest first, and what became of the rest. */
@Route(value = ClaimsNavigation.DESK, layout = MainLayout.class)
@RolesAllowed({"SCHOOL_ADMIN", "SUPERVISOR", "OFFICER"})
final class DeskScreen extends Screen implements BeforeEnterObserver {

    private final Actor actor;
    private final Claims claims;
    private final People people;
    private final Div content = new Div();
    private final Map<Id<Claim>, Claim> chosen = new LinkedHashMap<>();
    private final Button signAll = new Button();
    private DeskLook look;

    DeskScreen(CurrentActor currentActor, Claims claims, People people) {
        super("claims.desk.title");
        this.actor = currentActor.get();
        this.claims = claims;
        this.people = people;
        head().back(RegistryNavigation.REGISTRY, Words.say("registry.title"));
        content.addClassName("yy-stack");
        signAll.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        signAll.addClickListener(tap -> askForAll());
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        look = DeskLook.in(entering.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        content.removeAll();
        chosen.clear();
        Organisation home = RegistryNavigation.home(actor, people);
        Organisation unit = look.unit() == null ? home : people.organisation(look.unit());
        actor.requireOversight(unit.path());
        Page<Claim> page = page(unit, home);
        head().lead(Words.say("claims.desk.lead", claims.waiting(actor)));
        content.add(
                RegistryNavigation.trail(
                        unit, actor, people, id -> look.unit(id).address()),
                states(),
                kinds());
        if (page.items().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O, Words.say("claims.desk.none"), Words.say("claims.desk.none.why")));
            return;
        }
        content.add(new Paragraph(Words.say("claims.desk.count", page.total())), table(page.items()));
        if (look.state() == null) {
            content.add(signAll);
            showChosen();
        }
        content.add(MyClaimsScreen.pages(
                look.page(), page, number -> look.page(number).address()));
    }

    private Page<Claim> page(Organisation unit, Organisation home) {
        Id<Organisation> narrowed = unit.id().equals(home.id()) ? null : unit.id();
        int offset = look.page() * DeskLook.A_PAGE;
        return look.state() == null
                ? claims.waiting(actor, new DeskFilter(narrowed, look.kind()), offset, DeskLook.A_PAGE)
                : claims.standing(
                        actor, unit, look.state(), new DeskFilter(null, look.kind()), offset, DeskLook.A_PAGE);
    }

    private Component states() {
        Nav nav = chips("claims.desk.states");
        nav.add(choice(look.state() == null, Words.say("claims.desk.waiting"), look.state(null)));
        DeskLook.STATES.forEach(state -> nav.add(choice(look.state() == state, Words.of(state), look.state(state))));
        return nav;
    }

    private Component kinds() {
        Nav nav = chips("claims.desk.kinds");
        nav.add(choice(look.kind() == null, Words.say("claims.desk.every"), look.kind(null)));
        for (ClaimKind kind : DeskLook.kinds()) {
            nav.add(choice(look.kind() == kind, Words.of(kind), look.kind(kind)));
        }
        return nav;
    }

    private static Nav chips(String label) {
        Nav nav = new Nav();
        nav.addClassName("yy-chips");
        nav.getElement().setAttribute("aria-label", Words.say(label));
        return nav;
    }

    private static Component choice(boolean here, String name, DeskLook look) {
        if (here) {
            Chip chip = new Chip(name, Chip.Tone.ACCENT);
            chip.getElement().setAttribute("aria-current", "true");
            return chip;
        }
        return new Anchor(look.address(), name);
    }

    private Component table(List<Claim> page) {
        Map<Id<Claim>, List<Overlap>> overlaps = claims.overlaps(actor, page);
        Table table = new Table(
                Words.say("claims.desk.title"),
                Words.say("claims.desk.what"),
                Words.say("claims.desk.who"),
                Words.say("claims.field.days"),
                Words.say("claims.desk.since"),
                Words.say("claims.desk.note"),
                Words.say("claims.desk.choose"));
        page.forEach(claim -> table.row(
                new Anchor(ClaimsNavigation.desk(claim.id()), ClaimWords.title(claim)),
                claim.name(),
                ClaimWords.days(claim.details()),
                Words.time(claim.progress().since()),
                remarks(claim, overlaps.containsKey(claim.id())),
                box(claim, overlaps.containsKey(claim.id()))));
        return table;
    }

    private static Component remarks(Claim claim, boolean overlaps) {
        Div remarks = new Div(new Chip(Words.of(claim.details().kind())));
        remarks.addClassName("yy-chips");
        if (claim.state() != ClaimState.IN_REVIEW) {
            remarks.add(ClaimWords.state(claim));
        }
        if (!claim.proof().likenesses().isEmpty()) {
            remarks.add(ClaimWords.flagged());
        }
        if (overlaps) {
            remarks.add(new Chip(Words.say("claims.flag.overlap"), Chip.Tone.AMBER).icon(VaadinIcon.CALENDAR_CLOCK));
        }
        if (!claim.progress().holds().isEmpty()) {
            remarks.add(new Chip(Words.say("claims.flag.held"), Chip.Tone.AMBER).icon(VaadinIcon.FLAG));
        }
        return remarks;
    }

    /** What needs a closer look is signed on its own page only. */
    private Component box(Claim claim, boolean overlaps) {
        if (claim.isFlagged() || overlaps || !claims.maySign(actor, claim)) {
            return new Anchor(ClaimsNavigation.desk(claim.id()), Words.say("claims.desk.look"));
        }
        Checkbox box = new Checkbox();
        box.setAriaLabel(Words.say("claims.desk.choose.which", claim.name(), ClaimWords.title(claim)));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.put(claim.id(), claim);
            } else {
                chosen.remove(claim.id());
            }
            showChosen();
        });
        return box;
    }

    private void showChosen() {
        signAll.setText(Words.say("claims.desk.sign", chosen.size()));
        signAll.setEnabled(!chosen.isEmpty());
    }

    private void askForAll() {
        UnorderedList list = new UnorderedList();
        chosen.values()
                .forEach(claim -> list.add(new ListItem(Words.say(
                        "claims.desk.sign.row",
                        claim.name(),
                        ClaimWords.title(claim),
                        ClaimWords.days(claim.details())))));
        Asking.first(
                Words.say("claims.desk.sign.sure", chosen.size()),
                Words.say("claims.desk.sign", chosen.size()),
                this::signAll,
                list);
    }

    private void signAll() {
        Map<Id<Claim>, Long> versions = new LinkedHashMap<>();
        chosen.values().forEach(claim -> versions.put(claim.id(), claim.version()));
        int signed = claims.approveAll(actor, versions).size();
        Notices.done(Words.say("claims.desk.signed", signed, versions.size() - signed));
        show();
    }
}
