package org.yunyan.web.deliveries;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.yunyan.delivery.ChannelFigures;
import org.yunyan.delivery.Deliveries;
import org.yunyan.delivery.Delivery;
import org.yunyan.delivery.DeliveryState;
import org.yunyan.delivery.Robot;
import org.yunyan.delivery.Trouble;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Languages;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.Chip;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Pager;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** What left the platform and what did not arrive, with the operator's decision ({@code ?page=}); and the robots of chat groups. */
@Route(value = "deliveries", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "OFFICER"})
final class DeliveriesScreen extends Screen implements BeforeEnterObserver {

    private static final int A_PAGE = 25;

    private final Actor actor;
    private final Deliveries deliveries;
    private final Sentences sentences;
    private final Languages languages;
    private final People people;
    private final Div content = new Div();
    private int page;

    DeliveriesScreen(
            CurrentActor currentActor, Deliveries deliveries, Sentences sentences, Languages languages, People people) {
        super("delivery.title");
        this.actor = currentActor.get();
        this.deliveries = deliveries;
        this.sentences = sentences;
        this.languages = languages;
        this.people = people;
        head().lead(Words.say(actor.has(Role.ADMIN) ? "delivery.lead" : "delivery.lead.officer"));
        content.addClassName("yy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        page = Pager.asked(entering.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        content.removeAll();
        if (actor.has(Role.ADMIN)) {
            content.add(figures(), dead());
        }
        content.add(section("delivery.robots", new RobotPanel(actor, deliveries, people)));
    }

    private Component figures() {
        List<String> columns = new ArrayList<>(List.of(Words.say("delivery.channel"), Words.say("delivery.ready")));
        for (DeliveryState state : DeliveryState.values()) {
            columns.add("#" + Words.of(state));
        }
        Table table = new Table(Words.say("delivery.figures"), columns.toArray(String[]::new));
        for (ChannelFigures channel : deliveries.figures(actor)) {
            List<Object> cells = new ArrayList<>(List.of(Words.of(channel.channel()), ready(channel)));
            for (DeliveryState state : DeliveryState.values()) {
                cells.add(Words.number(channel.week().getOrDefault(state, 0)));
            }
            table.row(cells.toArray());
        }
        return section("delivery.figures", table);
    }

    private static Chip ready(ChannelFigures channel) {
        return channel.ready()
                ? new Chip(Words.say("delivery.ready.yes"), Chip.Tone.ACCENT)
                : new Chip(Words.say("delivery.ready.no." + channel.channel()), Chip.Tone.AMBER);
    }

    private Component dead() {
        Page<Delivery> found = deliveries.in(actor, DeliveryState.DEAD, page * A_PAGE, A_PAGE);
        if (found.items().isEmpty()) {
            return section("delivery.dead", new Paragraph(Words.say("delivery.dead.none")));
        }
        Map<Id<Person>, Person> readers = people.persons(found.items().stream()
                .map(Delivery::person)
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> groups =
                deliveries.robots(actor).stream().collect(Collectors.toMap(Robot::id, Robot::name));
        Table table = new Table(
                Words.say("delivery.dead"),
                Words.say("delivery.dead.what"),
                Words.say("delivery.channel"),
                Words.say("delivery.dead.who"),
                Words.say("delivery.dead.why"),
                "#" + Words.say("delivery.dead.tries"),
                Words.say("delivery.dead.at"),
                Words.say("delivery.dead.act"));
        found.items()
                .forEach(one -> table.row(
                        sentences.title(one.matter(), Words.locale()),
                        Words.of(one.channel()),
                        who(one, readers, groups),
                        why(one.trouble()),
                        Words.number(one.attempts()),
                        Words.time(one.changed()),
                        decide(one)));
        return section("delivery.dead", table, pages(found));
    }

    private static String who(Delivery one, Map<Id<Person>, Person> readers, Map<String, String> groups) {
        if (one.person() == null) {
            return Words.say("delivery.group.of", Words.authored(groups.getOrDefault(one.target(), one.target())));
        }
        Person reader = readers.get(one.person());
        return reader == null ? one.person().value() : Words.authored(reader.name());
    }

    private String why(Trouble trouble) {
        if (trouble == null) {
            return "";
        }
        String words = languages.knows(trouble.key()) ? Words.say(trouble.key()) : trouble.key();
        return trouble.detail() == null ? words : words + " — " + trouble.detail();
    }

    private Component decide(Delivery one) {
        Div ways = new Div(
                way("delivery.retry", "delivery.retried", one, deliveries::retry),
                way("delivery.drop", "delivery.dropped", one, deliveries::drop));
        ways.addClassName("yy-chips");
        return ways;
    }

    private Button way(String words, String done, Delivery one, BiConsumer<Actor, String> act) {
        Button way = new Button(Words.say(words), tap -> {
            try {
                act.accept(actor, one.id());
                Notices.done(Words.say(done));
            } catch (Refused no) {
                Notices.refused(no);
            }
            show();
        });
        way.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        way.setAriaLabel(Words.say(words) + " " + sentences.title(one.matter(), Words.locale()));
        return way;
    }

    private Component pages(Page<Delivery> found) {
        Nav pages = new Nav();
        pages.addClassName("yy-chips");
        pages.getElement().setAttribute("aria-label", Words.say("delivery.pages"));
        if (page > 0) {
            pages.add(new Anchor("deliveries?page=" + (page - 1), Words.say("delivery.newer")));
        }
        if (found.offset() + found.items().size() < found.total()) {
            pages.add(new Anchor("deliveries?page=" + (page + 1), Words.say("delivery.older")));
        }
        return pages;
    }

    private static Section section(String title, Component... parts) {
        Section section = new Section(new H2(Words.say(title)));
        section.addClassName("yy-section");
        section.add(parts);
        return section;
    }
}
