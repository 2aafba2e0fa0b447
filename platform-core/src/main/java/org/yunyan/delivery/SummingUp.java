package org.yunyan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contacts;
import org.yunyan.contact.CountyHours;
import org.yunyan.contact.Topic;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.CountyTime;

/** The week in one message for each group that wants it. */
final class SummingUp {

    private static final Duration WEEK = Duration.ofDays(7);

    private final DeliveryStore deliveries;
    private final RobotStore robots;
    private final Sending sending;
    private final Contacts contacts;
    private final People people;
    private final Clock clock;

    SummingUp(
            DeliveryStore deliveries,
            RobotStore robots,
            Sending sending,
            Contacts contacts,
            People people,
            Clock clock) {
        this.deliveries = deliveries;
        this.robots = robots;
        this.sending = sending;
        this.contacts = contacts;
        this.people = people;
        this.clock = clock;
    }

    /** On the county's day, after its hour: which courses the week has brought, to the groups that want to know. */
    void week() {
        Instant now = clock.instant();
        CountyHours county = contacts.county();
        ZonedDateTime there = now.atZone(CountyTime.ZONE);
        if (!sending.isReady(Channel.GROUP)
                || there.getDayOfWeek() != county.digestDay()
                || there.getHour() < county.digestHour()) {
            return;
        }
        String week = there.get(IsoFields.WEEK_BASED_YEAR) + "-" + there.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        for (Robot robot : robots.all()) {
            Organisation unit = people.organisations(List.of(robot.unit())).get(robot.unit());
            if (robot.weekly() && unit != null) {
                sumUp(robot, unit, "week:" + week, now);
            }
        }
    }

    private void sumUp(Robot robot, Organisation unit, String key, Instant now) {
        List<Matter.Line> lines = deliveries.toldTo(robot.id(), now.minus(WEEK)).stream()
                .map(Delivery::matter)
                .filter(matter -> "delivery.group.course".equals(matter.titleKey()))
                .map(matter -> new Matter.Line(matter.about(), matter.args().getFirst(), List.of()))
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        List<String> args = List.of(Integer.toString(lines.size()));
        Matter matter = new Matter(key, Topic.DIGEST, "delivery.group.week", args, List.of(), null, null, lines);
        deliveries.add(List.of(Delivery.toGroup(robot, matter, now, contacts.calm(unit.stages(), now))));
    }
}
