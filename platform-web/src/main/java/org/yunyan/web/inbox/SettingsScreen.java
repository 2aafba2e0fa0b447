package org.yunyan.web.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contact;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.Topic;
import org.yunyan.delivery.Deliveries;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.recommender.Reason;
import org.yunyan.shared.CountyTime;
import org.yunyan.web.deliveries.BrowserCarrier;
import org.yunyan.web.language.Words;
import org.yunyan.web.security.CurrentActor;
import org.yunyan.web.shell.MainLayout;
import org.yunyan.web.shell.Notices;
import org.yunyan.web.shell.Screen;
import org.yunyan.web.shell.Table;

/** What she hears of beyond the inbox, how and when. Each change is kept at once; a channel that cannot work here has no switch. */
@Route(value = "inbox/settings", layout = MainLayout.class)
@PermitAll
final class SettingsScreen extends Screen {

    private final Actor actor;
    private final Contacts contacts;
    private final Deliveries deliveries;
    private final Recommendations recommendations;

    SettingsScreen(
            CurrentActor currentActor,
            Contacts contacts,
            Deliveries deliveries,
            Recommendations recommendations,
            BrowserCarrier browsers,
            People people,
            Clock clock) {
        super("contact.title");
        this.actor = currentActor.get();
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.recommendations = recommendations;
        head().back("inbox", Words.say("contact.back")).lead(Words.say("contact.lead"));
        Person herself = people.person(actor.person());
        add(topics());
        if (deliveries.isReady(Channel.MAIL)) {
            add(section("contact.mail", new MailPanel(actor, contacts, deliveries)));
        }
        if (deliveries.isReady(Channel.BROWSER)) {
            add(section("contact.browser", new BrowserPanel(actor, contacts, browsers.applicationServerKey())));
        }
        if (deliveries.isReady(Channel.MAIL) || deliveries.isReady(Channel.BROWSER)) {
            add(trial());
        }
        add(section("contact.digest", new DigestPanel(actor, contacts)));
        add(section("contact.quiet", new QuietPanel(actor, contacts)));
        add(section("contact.lessons", new LessonPanel(actor, contacts, herself, CountyTime.today(clock))));
        add(muted());
        if (actor.holds(people.county().path(), Role.OFFICER, Role.ADMIN)) {
            add(section("contact.county", new CountyPanel(actor, contacts)));
            add(section("contact.holidays", new HolidayPanel(actor, contacts)));
        }
        if (actor.has(Role.OFFICER, Role.ADMIN)) {
            add(new Anchor("deliveries", Words.say("contact.robots")));
        }
    }

    private Component topics() {
        List<Channel> ready = Set.of(Channel.MAIL, Channel.BROWSER).stream()
                .sorted()
                .filter(deliveries::isReady)
                .toList();
        List<String> columns = new ArrayList<>(List.of(Words.say("contact.topic"), Words.say("contact.inbox")));
        ready.forEach(channel -> columns.add(Words.of(channel)));
        Table table = new Table(Words.say("contact.topics"), columns.toArray(String[]::new));
        Contact mine = contacts.mine(actor);
        for (Topic topic : Topic.values()) {
            List<Object> cells = new ArrayList<>(List.of(Words.of(topic), Words.say("contact.inbox.always")));
            ready.forEach(channel -> cells.add(choice(mine, topic, channel)));
            table.row(cells.toArray());
        }
        Section section = section("contact.topics", table);
        for (Channel channel : List.of(Channel.MAIL, Channel.BROWSER)) {
            if (!ready.contains(channel)) {
                section.add(quiet(Words.say("contact.channel.off", channel)));
            }
        }
        return section;
    }

    private Checkbox choice(Contact mine, Topic topic, Channel channel) {
        Checkbox choice = new Checkbox(mine.wants(topic, channel));
        choice.setAriaLabel(Words.of(topic) + " · " + Words.of(channel));
        choice.addValueChangeListener(changed -> contacts.choose(actor, topic, channel, changed.getValue()));
        return choice;
    }

    private Component trial() {
        Button trial = new Button(
                Words.say("contact.trial"),
                tap -> Notices.done(Words.say("contact.trial.sent", deliveries.trial(actor))));
        return new Div(trial);
    }

    /** The reasons by which nothing is suggested to her any more. */
    private Component muted() {
        Div choices = new Div();
        choices.addClassName("yy-stack");
        Set<Reason.Kind> muted = recommendations.mutes(actor).kinds();
        Arrays.stream(Reason.Kind.values()).filter(Reason.Kind::mutable).forEach(kind -> {
            Checkbox choice = new Checkbox(Words.say("contact.why." + kind), muted.contains(kind));
            choice.addValueChangeListener(changed -> recommendations.mute(actor, kind, changed.getValue()));
            choices.add(choice);
        });
        return section("contact.muted", quiet(Words.say("contact.muted.lead")), choices);
    }

    static Paragraph quiet(String sentence) {
        Paragraph quiet = new Paragraph(sentence);
        quiet.addClassName("yy-quiet");
        return quiet;
    }

    private static Section section(String title, Component... parts) {
        Section section = new Section(new H2(Words.say(title)));
        section.addClassName("yy-section");
        section.add(parts);
        return section;
    }
}
