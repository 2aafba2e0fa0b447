package org.yunyan.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * How one person wants to hear from the platform. What is null or missing follows the county.
 *
 * @param digestDay null for the county's
 * @param digestHour null for the county's
 * @param quiet null for the county's
 * @param lessons her own, beside those of her stage
 * @param switches what she has switched on or off, by {@code topic_channel}
 * @param mail where her mail goes, proved or not; null for nowhere
 * @param mailProved when she proved that the address is hers; null while she has not
 * @param devices her browsers
 */
public record Contact(
        @BsonId Id<Person> person,
        DayOfWeek digestDay,
        Integer digestHour,
        Hours quiet,
        List<Lesson> lessons,
        Map<String, Boolean> switches,
        String mail,
        Instant mailProved,
        List<Device> devices) {

    public Contact {
        lessons = lessons == null ? List.of() : List.copyOf(lessons);
        switches = switches == null ? Map.of() : Map.copyOf(switches);
        devices = devices == null ? List.of() : List.copyOf(devices);
    }

    static Contact none(Id<Person> person) {
        return new Contact(person, null, null, null, List.of(), Map.of(), null, null, List.of());
    }

    /** Whether she wants to hear of this topic by this channel. */
    public boolean wants(Topic topic, Channel channel) {
        return switches.getOrDefault(key(topic, channel), topic.toldBy(channel));
    }

    /** Where her mail goes, once she has proved that it is hers. */
    public Optional<String> provedMail() {
        return mailProved == null ? Optional.empty() : Optional.ofNullable(mail);
    }

    /** The browser with this id, while she allows it. */
    public Optional<Device> device(String id) {
        return devices.stream().filter(device -> device.id().equals(id)).findFirst();
    }

    static String key(Topic topic, Channel channel) {
        return topic + "_" + channel;
    }
}
