package org.yunyan.web.deliveries;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yunyan.delivery.Deliveries;
import org.yunyan.delivery.Robot;
import org.yunyan.delivery.RobotNews;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Table;

/** The robots of the chat groups below the reader's units: a list, and a form for another one. Addresses and secrets are not shown again. */
final class RobotPanel extends Div {

    private static final Set<String> ABOUT_THE_ADDRESS = Set.of("refused.delivery.url", "refused.delivery.notPublic");

    private final Actor actor;
    private final transient Deliveries deliveries;
    private final transient People people;
    private final Div list = new Div();
    private final ComboBox<Organisation> unit = new ComboBox<>(Words.say("delivery.robot.unit"));
    private final TextField name = new TextField(Words.say("delivery.robot.name"));
    private final Select<Robot.Make> make = new Select<>();
    private final TextField url = new TextField(Words.say("delivery.robot.url"));
    private final PasswordField secret = new PasswordField(Words.say("delivery.robot.secret"));
    private final Checkbox courses = new Checkbox(Words.say("delivery.robot.courses"), true);
    private final Checkbox weekly = new Checkbox(Words.say("delivery.robot.weekly"), true);

    RobotPanel(Actor actor, Deliveries deliveries, People people) {
        this.actor = actor;
        this.deliveries = deliveries;
        this.people = people;
        addClassName("yy-stack");
        add(new Paragraph(Words.say("delivery.robots.lead")), list, form());
        show();
    }

    private Component form() {
        List<Organisation> units = units();
        unit.setItems(units);
        unit.setItemLabelGenerator(one -> Words.authored(one.name()));
        unit.setValue(units.isEmpty() ? null : units.getFirst());
        make.setLabel(Words.say("delivery.robot.make"));
        make.setItems(Robot.Make.values());
        make.setItemLabelGenerator(Words::of);
        make.setValue(Robot.Make.WECOM);
        url.setWidthFull();
        secret.setWidthFull();
        secret.setHelperText(Words.say("delivery.robot.secret.hint"));
        secret.getElement().setAttribute("autocomplete", "new-password");
        Button add = new Button(Words.say("delivery.robot.add"), tap -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div first = new Div(unit, name, make);
        first.addClassName("yy-chips");
        Div news = new Div(courses, weekly);
        news.addClassName("yy-chips");
        Div form = new Div(first, url, secret, news, new Div(add));
        form.addClassName("yy-stack");
        return form;
    }

    /** The units that she leads, and those below them down to the schools. */
    private List<Organisation> units() {
        return actor.units(Role.OFFICER, Role.ADMIN).stream()
                .map(people::organisation)
                .flatMap(this::withBelow)
                .distinct()
                .toList();
    }

    private Stream<Organisation> withBelow(Organisation unit) {
        return unit.kind() == OrganisationKind.SCHOOL || unit.kind() == OrganisationKind.GROUP
                ? Stream.of(unit)
                : Stream.concat(
                        Stream.of(unit), people.children(unit.id()).stream().flatMap(this::withBelow));
    }

    private void add() {
        if (unit.getValue() == null) {
            return;
        }
        Set<RobotNews> news = EnumSet.noneOf(RobotNews.class);
        if (courses.getValue()) {
            news.add(RobotNews.COURSES);
        }
        if (weekly.getValue()) {
            news.add(RobotNews.WEEK);
        }
        try {
            deliveries.addRobot(
                    actor,
                    unit.getValue().id(),
                    name.getValue(),
                    make.getValue(),
                    url.getValue(),
                    secret.getValue(),
                    news);
            name.clear();
            url.clear();
            secret.clear();
            Notices.done(Words.say("delivery.robot.added"));
            show();
        } catch (Refused no) {
            refused(no);
        }
    }

    /** What is wrong with the address stands below it until it is mended. */
    private void refused(Refused no) {
        if (ABOUT_THE_ADDRESS.contains(no.key())) {
            url.setErrorMessage(Words.say(no.key(), no.arguments().toArray()));
            url.setInvalid(true);
        } else {
            Notices.refused(no);
        }
    }

    private void show() {
        list.removeAll();
        List<Robot> robots = deliveries.robots(actor);
        if (robots.isEmpty()) {
            list.add(new Paragraph(Words.say("delivery.robots.none")));
            return;
        }
        Map<Id<Organisation>, Organisation> units =
                people.organisations(robots.stream().map(Robot::unit).toList());
        Table table = new Table(
                Words.say("delivery.robots"),
                Words.say("delivery.robot.name"),
                Words.say("delivery.robot.unit"),
                Words.say("delivery.robot.make"),
                Words.say("delivery.robot.news"),
                Words.say("delivery.robot.act"));
        robots.forEach(robot -> table.row(
                robot.name(),
                Words.authored(units.get(robot.unit()).name()),
                Words.of(robot.make()),
                news(robot),
                ways(robot)));
        list.add(table);
    }

    private static String news(Robot robot) {
        return Stream.of(
                        robot.courses() ? Words.say("delivery.robot.courses") : "",
                        robot.weekly() ? Words.say("delivery.robot.weekly") : "")
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + Words.say("shell.list.comma") + other)
                .orElse("—");
    }

    private Component ways(Robot robot) {
        Button trial = new Button(
                Words.say("delivery.robot.try"),
                tap -> act(() -> deliveries.tryRobot(actor, robot.id()), "delivery.robot.tried"));
        Button remove = new Button(
                Words.say("delivery.robot.remove"), tap -> act(() -> deliveries.removeRobot(actor, robot.id()), null));
        trial.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div ways = new Div(trial, remove);
        ways.addClassName("yy-chips");
        return ways;
    }

    private void act(Runnable act, String done) {
        try {
            act.run();
            if (done != null) {
                Notices.done(Words.say(done));
            }
        } catch (Refused no) {
            Notices.refused(no);
        }
        show();
    }
}
