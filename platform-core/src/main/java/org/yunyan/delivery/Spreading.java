package org.yunyan.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CoursePublished;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contact;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.Device;
import org.yunyan.contact.Topic;
import org.yunyan.messages.Message;
import org.yunyan.messages.MessageKind;
import org.yunyan.messages.MessageSent;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.recommendation.WeekSuggested;
import org.yunyan.shared.Id;

/** Queues what other rooms tell for the channels that its readers want. */
final class Spreading {

    private final DeliveryStore deliveries;
    private final RobotStore robots;
    private final Sending sending;
    private final Contacts contacts;
    private final People people;
    private final Catalogue catalogue;
    private final Clock clock;

    Spreading(
            DeliveryStore deliveries,
            RobotStore robots,
            Sending sending,
            Contacts contacts,
            People people,
            Catalogue catalogue,
            Clock clock) {
        this.deliveries = deliveries;
        this.robots = robots;
        this.sending = sending;
        this.contacts = contacts;
        this.people = people;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @EventListener
    void on(MessageSent sent) {
        Message message = sent.message();
        String key = message.id().value().substring(message.person().value().length() + 1);
        spread(
                message.person(),
                new Matter(
                        key,
                        topic(message.kind()),
                        message.titleKey(),
                        message.args(),
                        message.why(),
                        message.kind(),
                        message.about(),
                        List.of()));
    }

    @EventListener
    void on(WeekSuggested week) {
        List<Matter.Line> lines = week.courses().stream()
                .map(chosen -> new Matter.Line(chosen.course().value(), chosen.title(), chosen.why()))
                .toList();
        List<String> args = List.of(
                Integer.toString(lines.size()),
                week.missing().toString(),
                week.lastDay().toString());
        spread(
                week.person(),
                new Matter(
                        "digest:" + week.week(), Topic.DIGEST, "delivery.digest", args, List.of(), null, null, lines));
    }

    /** To the groups of the schools whose stages it is for, and of the units above them; nothing about anybody in it. */
    @EventListener
    void on(CoursePublished published) {
        if (!sending.isReady(Channel.GROUP)) {
            return;
        }
        List<Robot> listening = robots.all();
        if (listening.isEmpty()) {
            return;
        }
        CourseVersion version = catalogue.version(published.course(), published.number());
        Matter matter = new Matter(
                "course:" + published.course() + "@" + published.number(),
                Topic.SUGGESTIONS,
                "delivery.group.course",
                List.of(
                        version.content().title(),
                        version.trainerName(),
                        version.content().hours().toPlainString()),
                List.of(),
                MessageKind.PUSHED,
                published.course().value(),
                List.of());
        Map<Id<Organisation>, Organisation> units =
                people.organisations(listening.stream().map(Robot::unit).toList());
        List<Delivery> announced = listening.stream()
                .filter(robot -> units.containsKey(robot.unit())
                        && fits(version.content().stages(), units.get(robot.unit())))
                .map(robot -> announced(robot, matter, units.get(robot.unit())))
                .toList();
        deliveries.add(announced);
    }

    /** A group that only wants the week's summary keeps it for that. */
    private Delivery announced(Robot robot, Matter matter, Organisation unit) {
        Instant now = clock.instant();
        Delivery delivery = Delivery.toGroup(robot, matter, now, contacts.calm(unit.stages(), now));
        return robot.courses()
                ? delivery
                : delivery.in(DeliveryState.WITHHELD, new Trouble("delivery.withheld.summary", null), now);
    }

    private void spread(Id<Person> person, Matter matter) {
        Person reader = people.persons(List.of(person)).get(person);
        if (reader == null || !reader.active()) {
            return;
        }
        Contact contact = contacts.of(person);
        Instant now = clock.instant();
        Instant due = Contacts.calm(reader, contact, contacts.county(), now);
        List<Delivery> ways = new ArrayList<>();
        if (wants(contact, matter, Channel.MAIL) && contact.provedMail().isPresent()) {
            ways.add(Delivery.to(person, Channel.MAIL, null, matter, now, due));
        }
        if (wants(contact, matter, Channel.BROWSER)) {
            for (Device device : contact.devices()) {
                ways.add(Delivery.to(person, Channel.BROWSER, device.id(), matter, now, due));
            }
        }
        deliveries.add(ways);
    }

    private boolean wants(Contact contact, Matter matter, Channel channel) {
        return sending.isReady(channel) && contact.wants(matter.topic(), channel);
    }

    private static boolean fits(Set<Stage> stages, Organisation unit) {
        return stages.isEmpty()
                || unit.stages().isEmpty()
                || unit.stages().stream().anyMatch(stages::contains);
    }

    private static Topic topic(MessageKind kind) {
        return switch (kind) {
            case PUSHED -> Topic.SUGGESTIONS;
            case CREDITED,
                    REVERSED,
                    QUESTIONED,
                    SETTLED,
                    CLAIM,
                    NOTICE_OPENED,
                    NOTICE_CLOSING,
                    OBJECTED,
                    OBJECTION_DECIDED,
                    VERDICT -> Topic.CREDITS;
            case CERTIFICATE_CORRECTED, CERTIFICATE_REVOKED -> Topic.CREDITS;
            case PUBLISHED, RETURNED, DUPLICATED, COAUTHOR, ASKED, ABUSE_REPORTED -> Topic.TEACHING;
            case DISCUSSED, RULED, REVIEW_ANSWERED -> Topic.NOTICES;
            case DEADLINE, PLANNED, COHORT, APPLICATION_DUE, MARKED -> Topic.DEADLINES;
            case ANSWERED -> Topic.SUGGESTIONS;
            case NOTICE, CLAIMS_WAITING -> Topic.NOTICES;
        };
    }
}
