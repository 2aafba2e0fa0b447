package org.yunyan.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yunyan.contact.Channel;
import org.yunyan.contact.Contact;
import org.yunyan.contact.Contacts;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** What leaves the platform, how far it has come, and the groups it goes to. */
public final class Deliveries {

    /** More deliveries of one state are not counted. */
    public static final int MOST_COUNTED = 100_000;

    private static final Role[] MAY_LEAD_GROUPS = {Role.OFFICER, Role.ADMIN};
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(120);
    private static final int LONGEST_URL = 1_000;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_BATCHES = 20;

    private final DeliveryStore deliveries;
    private final RobotStore robots;
    private final Sending sending;
    private final SummingUp summingUp;
    private final Contacts contacts;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    Deliveries(
            DeliveryStore deliveries,
            RobotStore robots,
            Sending sending,
            Contacts contacts,
            Accounts accounts,
            People people,
            Clock clock) {
        this.deliveries = deliveries;
        this.robots = robots;
        this.sending = sending;
        this.summingUp = new SummingUp(deliveries, robots, sending, contacts, people, clock);
        this.contacts = contacts;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /** Whether anything can go out by this channel here. */
    public boolean isReady(Channel channel) {
        return sending.isReady(channel);
    }

    /** Sends what is due. Called every few seconds; what one call does not finish is left to the next. */
    public void drain() {
        summingUp.week();
        for (int batch = 0; batch < MOST_BATCHES && sending.drain() > 0; batch++) {
            // the next batch
        }
    }

    /** Removes what has been over for some months. Called once a day. */
    public void forget() {
        deliveries.forget(clock.instant().minus(KEPT));
    }

    /**
     * Sends a link to the address that she has given, by which she proves that it is hers.
     *
     * @throws Refused.Invalid when she has given none, or no mail can be sent from here
     */
    public void askForProof(Actor actor) {
        Contact contact = contacts.mine(actor);
        if (contact.mail() == null || !isReady(Channel.MAIL)) {
            throw new Refused.Invalid("refused.delivery.noMail");
        }
        Instant now = clock.instant();
        Matter proof = Matter.askedFor("prove:" + now.toEpochMilli(), "delivery.prove", contact.mail());
        deliveries.add(List.of(Delivery.to(actor.person(), Channel.MAIL, contact.mail(), proof, now, now)));
    }

    /**
     * Sends her a trial by every channel that reaches her, at once and whatever the hour.
     *
     * @return to how many receivers of hers
     */
    public int trial(Actor actor) {
        Contact contact = contacts.mine(actor);
        Instant now = clock.instant();
        Matter trial = Matter.askedFor("trial:" + now.toEpochMilli(), "delivery.trial", actor.name());
        Stream<Delivery> mail = isReady(Channel.MAIL)
                ? contact.provedMail().stream()
                        .map(address -> Delivery.to(actor.person(), Channel.MAIL, null, trial, now, now))
                : Stream.empty();
        Stream<Delivery> browsers = isReady(Channel.BROWSER)
                ? contact.devices().stream()
                        .map(device -> Delivery.to(actor.person(), Channel.BROWSER, device.id(), trial, now, now))
                : Stream.empty();
        List<Delivery> all = Stream.concat(mail, browsers).toList();
        deliveries.add(all);
        return all.size();
    }

    /**
     * What each channel has done in the last seven days.
     *
     * @throws Refused.Forbidden unless she is an operator
     */
    public List<ChannelFigures> figures(Actor admin) {
        admin.require(Role.ADMIN);
        Instant since = clock.instant().minus(WEEK);
        return Arrays.stream(Channel.values())
                .map(channel -> {
                    Map<DeliveryState, Integer> week = new EnumMap<>(DeliveryState.class);
                    for (DeliveryState state : DeliveryState.values()) {
                        week.put(state, deliveries.count(channel, state, since, MOST_COUNTED));
                    }
                    return new ChannelFigures(channel, isReady(channel), week);
                })
                .toList();
    }

    /**
     * What is in this state, the latest first.
     *
     * @throws Refused.Forbidden unless she is an operator
     */
    public Page<Delivery> in(Actor admin, DeliveryState state, int offset, int limit) {
        admin.require(Role.ADMIN);
        return deliveries.newest(state, offset, limit);
    }

    /**
     * Tries one that was given up again, from the beginning.
     *
     * @throws Refused.Conflict when it is not given up any more
     */
    public void retry(Actor admin, String id) {
        Delivery dead = dead(admin, id);
        move(dead, dead.anew(clock.instant()));
        accounts.audit(admin, "delivery.retry", id, null);
    }

    /**
     * Drops one that was given up.
     *
     * @throws Refused.Conflict when it is not given up any more
     */
    public void drop(Actor admin, String id) {
        Delivery dead = dead(admin, id);
        move(dead, dead.in(DeliveryState.DROPPED, dead.trouble(), clock.instant()));
        accounts.audit(admin, "delivery.drop", id, null);
    }

    /** The robots of the units below hers. */
    public List<Robot> robots(Actor officer) {
        officer.require(MAY_LEAD_GROUPS);
        List<Robot> all = robots.all();
        Map<Id<Organisation>, Organisation> units =
                people.organisations(all.stream().map(Robot::unit).toList());
        return all.stream()
                .filter(robot -> units.containsKey(robot.unit())
                        && officer.holds(units.get(robot.unit()).path(), MAY_LEAD_GROUPS))
                .toList();
    }

    /**
     * Lets a robot speak in the group of a unit.
     *
     * @param secret blank when the robot asks for none
     * @throws Refused.Forbidden for a unit that is not below hers
     * @throws Refused.Invalid unless the address is a web address to which the platform may speak
     */
    public Robot addRobot(
            Actor officer,
            Id<Organisation> unit,
            String name,
            Robot.Make make,
            String url,
            String secret,
            Set<RobotNews> news) {
        officer.requireOn(people.organisation(unit).path(), MAY_LEAD_GROUPS);
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refused.Invalid("refused.delivery.robotName", LONGEST_NAME);
        }
        if (robots.all().size() >= RobotStore.MOST) {
            throw new Refused.Invalid("refused.delivery.robots", RobotStore.MOST);
        }
        String reached = address(url);
        sending.admit(Channel.GROUP, reached);
        Robot robot = new Robot(
                Id.fresh().value(),
                unit,
                name.strip(),
                make,
                reached,
                secret == null || secret.isBlank() ? null : secret.strip(),
                news.contains(RobotNews.COURSES),
                news.contains(RobotNews.WEEK),
                clock.instant());
        robots.put(robot);
        accounts.audit(officer, "robot.add", unit.value(), make + " " + robot.name());
        return robot;
    }

    /** Says a trial sentence in the group. */
    public void tryRobot(Actor officer, String id) {
        Robot robot = mine(officer, id);
        Instant now = clock.instant();
        Matter trial = Matter.askedFor("trial:" + now.toEpochMilli(), "delivery.group.trial", robot.name());
        deliveries.add(List.of(Delivery.toGroup(robot, trial, now, now)));
    }

    /** Lets a robot speak no more. */
    public void removeRobot(Actor officer, String id) {
        Robot robot = mine(officer, id);
        robots.remove(id);
        accounts.audit(officer, "robot.remove", robot.unit().value(), robot.name());
    }

    private Delivery dead(Actor admin, String id) {
        admin.require(Role.ADMIN);
        return deliveries
                .find(id)
                .filter(delivery -> delivery.state() == DeliveryState.DEAD)
                .orElseThrow(() -> new Refused.Conflict("refused.delivery.notDead"));
    }

    private void move(Delivery from, Delivery to) {
        if (!deliveries.move(from, to)) {
            throw new Refused.Conflict("refused.delivery.notDead");
        }
    }

    private Robot mine(Actor officer, String id) {
        Robot robot = robots.find(id).orElseThrow(() -> new Refused.Missing("refused.delivery.robot"));
        officer.requireOn(people.organisation(robot.unit()).path(), MAY_LEAD_GROUPS);
        return robot;
    }

    private static String address(String url) {
        try {
            URI address = URI.create(url == null ? "" : url.strip());
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && url.length() <= LONGEST_URL) {
                return address.toString();
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new Refused.Invalid("refused.delivery.url");
    }
}
