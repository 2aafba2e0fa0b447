package org.yunyan.contact;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/** A document a person who has chosen something, and one for the county; each change touches only its own field. */
final class ContactStore {

    private static final String ID = "_id";
    private static final String DIGEST_DAY = "digestDay";
    private static final String DIGEST_HOUR = "digestHour";
    private static final String QUIET = "quiet";
    private static final String LESSONS = "lessons";
    private static final String SWITCHES = "switches.";
    private static final String MAIL = "mail";
    private static final String MAIL_PROVED = "mailProved";
    private static final String DEVICES = "devices";

    private final MongoCollection<Contact> contacts;
    private final MongoCollection<CountyHours> county;

    ContactStore(MongoDatabase database) {
        contacts = database.getCollection("contacts", Contact.class);
        county = database.getCollection("countyHours", CountyHours.class);
    }

    Contact of(Id<Person> person) {
        Contact found = contacts.find(eq(ID, person)).first();
        return found == null ? Contact.none(person) : found;
    }

    Map<Id<Person>, Contact> of(Collection<Id<Person>> persons) {
        Map<Id<Person>, Contact> found = HashMap.newHashMap(persons.size());
        persons.forEach(person -> found.put(person, Contact.none(person)));
        contacts.find(in(ID, persons)).forEach(contact -> found.put(contact.person(), contact));
        return found;
    }

    void choose(Id<Person> person, Topic topic, Channel channel, boolean on) {
        change(person, set(SWITCHES + Contact.key(topic, channel), on));
    }

    void digest(Id<Person> person, DayOfWeek day, Integer hour) {
        change(person, combine(setOrUnset(DIGEST_DAY, day), setOrUnset(DIGEST_HOUR, hour)));
    }

    void quiet(Id<Person> person, Hours quiet) {
        change(person, setOrUnset(QUIET, quiet));
    }

    void lessons(Id<Person> person, List<Lesson> lessons) {
        change(person, set(LESSONS, lessons));
    }

    void mail(Id<Person> person, String address) {
        change(person, combine(setOrUnset(MAIL, address), unset(MAIL_PROVED)));
    }

    /** Whether this is still the address that she has given. */
    boolean prove(Id<Person> person, String address, Instant now) {
        return contacts.updateOne(and(eq(ID, person), eq(MAIL, address)), set(MAIL_PROVED, now))
                        .getMatchedCount()
                == 1;
    }

    void devices(Id<Person> person, List<Device> devices) {
        change(person, set(DEVICES, devices));
    }

    CountyHours county() {
        CountyHours found = county.find(eq(ID, CountyHours.ID)).first();
        return found == null ? CountyHours.DEFAULT : found;
    }

    void county(CountyHours hours) {
        county.replaceOne(eq(ID, CountyHours.ID), hours, new ReplaceOptions().upsert(true));
    }

    private void change(Id<Person> person, Bson change) {
        contacts.updateOne(eq(ID, person), change, new UpdateOptions().upsert(true));
    }

    private static Bson setOrUnset(String field, Object value) {
        return value == null ? unset(field) : set(field, value);
    }
}
