package org.yunyan.contact;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Stage;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** How, where and when people want to hear from the platform. Everybody chooses for herself alone. */
public final class Contacts {

    private static final int MOST_DEVICES = 10;
    private static final int MOST_LESSONS = 40;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_ENDPOINT = 1_000;

    /** What a mail server may accept; whether it is hers is proved by the link we send there. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z0-9-]{2,}");

    private final ContactStore store;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    Contacts(ContactStore store, Accounts accounts, People people, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /** What she has chosen. */
    public Contact mine(Actor actor) {
        return store.of(actor.person());
    }

    /** What this person has chosen, for those that send. */
    public Contact of(Id<Person> person) {
        return store.of(person);
    }

    /** What several people have chosen, everybody in it. */
    public Map<Id<Person>, Contact> of(Collection<Id<Person>> persons) {
        return store.of(persons);
    }

    /** Switches a topic on or off for one channel. */
    public void choose(Actor actor, Topic topic, Channel channel, boolean on) {
        store.choose(actor.person(), topic, channel, on);
    }

    /** Switches a topic off for one channel, by a link that proves who wants it: no sign-in is needed to be left in peace. */
    public void stop(Id<Person> person, Topic topic, Channel channel) {
        store.choose(person, topic, channel, false);
    }

    /**
     * When her digest is told.
     *
     * @param day null for the county's
     * @param hour 0 to 23; null for the county's
     */
    public void digestAt(Actor actor, DayOfWeek day, Integer hour) {
        if (hour != null && (hour < 0 || hour > 23)) {
            throw new Refused.Invalid("refused.contact.hour", hour);
        }
        store.digest(actor.person(), day, hour);
    }

    /** When nothing leaves the platform for her; null for the county's quiet hours. */
    public void quiet(Actor actor, Hours quiet) {
        store.quiet(actor.person(), quiet);
    }

    /** Her own lesson hours, beside those of her stage. */
    public void lessons(Actor actor, List<Lesson> lessons) {
        if (lessons.size() > MOST_LESSONS) {
            throw new Refused.Invalid("refused.contact.lessons", MOST_LESSONS);
        }
        store.lessons(actor.person(), lessons);
    }

    /**
     * Where her mail goes from now on, once she has proved it; null for nowhere.
     *
     * @throws Refused.Invalid when it does not look like an address
     */
    public void mail(Actor actor, String address) {
        String wanted = address == null || address.isBlank() ? null : address.strip();
        if (wanted != null
                && (wanted.length() > LONGEST_ADDRESS
                        || !ADDRESS.matcher(wanted).matches())) {
            throw new Refused.Invalid("refused.contact.mail", wanted);
        }
        store.mail(actor.person(), wanted);
    }

    /**
     * Somebody has opened the link that was sent to this address.
     *
     * @throws Refused.Conflict when she has given another address since
     */
    public void prove(Id<Person> person, String address) {
        if (!store.prove(person, address, clock.instant())) {
            throw new Refused.Conflict("refused.contact.otherMail");
        }
    }

    /** Allows a browser to be reached; the oldest goes when there are more than ten. */
    public void allow(Actor actor, String endpoint, String key, String secret) {
        if (endpoint.length() > LONGEST_ENDPOINT || !isAddress(endpoint)) {
            throw new Refused.Invalid("refused.contact.endpoint");
        }
        Device fresh = Device.at(endpoint, key, secret, clock.instant());
        List<Device> devices = without(actor.person(), fresh.id());
        devices.add(fresh);
        store.devices(actor.person(), devices.subList(Math.max(0, devices.size() - MOST_DEVICES), devices.size()));
    }

    /** Forgets a browser by the endpoint of its subscription. */
    public void forbid(Actor actor, String endpoint) {
        forget(actor.person(), Device.at(endpoint, "", "", clock.instant()).id());
    }

    /** Forgets a browser: she no longer wants it, or its push service no longer knows it. */
    public void forget(Id<Person> person, String device) {
        store.devices(person, without(person, device));
    }

    /** What holds where nobody has chosen otherwise. */
    public CountyHours county() {
        return store.county();
    }

    /**
     * Changes what holds in the county, but for its school calendar, with a note in the audit log.
     *
     * @throws Refused.Forbidden unless she is an officer or an operator of the whole county
     */
    public void county(Actor officer, CountyHours hours) {
        officer.requireOn(people.county().path(), Role.OFFICER, Role.ADMIN);
        store.county(hours.with(store.county().holidays()));
        accounts.audit(officer, "contact.county", CountyHours.ID, hours.toString());
    }

    /**
     * Changes the school calendar of the county, with a note in the audit log: on these days nobody is in a lesson.
     *
     * @throws Refused.Forbidden unless she is an officer or an operator of the whole county
     * @throws Refused.Invalid when there are too many, or some overlap
     */
    public void holidays(Actor officer, List<Holiday> holidays) {
        officer.requireOn(people.county().path(), Role.OFFICER, Role.ADMIN);
        CountyHours changed = store.county().with(holidays);
        store.county(changed);
        accounts.audit(
                officer, "contact.holidays", CountyHours.ID, changed.holidays().toString());
    }

    /** The first moment, not before the given one, at which she may be disturbed: no quiet and no lesson hours. */
    public Instant calm(Person person, Instant at) {
        return new Calm(store.county()).from(person, store.of(person.id()), at);
    }

    /** The first moment, not before the given one, at which the groups of schools of these stages may be disturbed. */
    public Instant calm(Collection<Stage> stages, Instant at) {
        return new Calm(store.county()).from(stages, at);
    }

    /** As {@link #calm(Person, Instant)}, with what was read before. */
    public static Instant calm(Person person, Contact contact, CountyHours county, Instant at) {
        return new Calm(county).from(person, contact, at);
    }

    /** When she hears her digest in the week of this moment: at her hour, or at once when that has passed, but never while she is busy. */
    public static Instant digest(Person person, Contact contact, CountyHours county, Instant at) {
        return new Calm(county).digest(person, contact, at);
    }

    private List<Device> without(Id<Person> person, String device) {
        List<Device> others = new ArrayList<>(store.of(person).devices());
        others.removeIf(one -> one.id().equals(device));
        return others;
    }

    private static boolean isAddress(String endpoint) {
        try {
            URI address = URI.create(endpoint);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
