package org.yunyan.delivery;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.contact.Channel;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * One matter on its way to one receiver by one channel.
 *
 * @param id made of receiver, matter and channel, so that it is queued once
 * @param person null for a group
 * @param target which of her browsers, or which robot; null for mail
 * @param attempts how often it was tried
 * @param at when it was queued
 * @param due when it is tried next
 * @param changed when its state last changed
 * @param trouble why it is not sent; null while there is none
 */
public record Delivery(
        @BsonId String id,
        Matter matter,
        Channel channel,
        Id<Person> person,
        String target,
        DeliveryState state,
        int attempts,
        Instant at,
        Instant due,
        Instant changed,
        Trouble trouble) {

    static Delivery to(Id<Person> person, Channel channel, String target, Matter matter, Instant at, Instant due) {
        return new Delivery(
                id(person.value(), channel, target, matter),
                matter,
                channel,
                person,
                target,
                DeliveryState.QUEUED,
                0,
                at,
                due,
                at,
                null);
    }

    static Delivery toGroup(Robot robot, Matter matter, Instant at, Instant due) {
        return new Delivery(
                id("group", Channel.GROUP, robot.id(), matter),
                matter,
                Channel.GROUP,
                null,
                robot.id(),
                DeliveryState.QUEUED,
                0,
                at,
                due,
                at,
                null);
    }

    private static String id(String receiver, Channel channel, String target, Matter matter) {
        return receiver + "|" + matter.key() + "|" + channel + (target == null ? "" : "|" + target);
    }

    Delivery in(DeliveryState next, Trouble why, Instant now) {
        return new Delivery(id, matter, channel, person, target, next, attempts, at, due, now, why);
    }

    /** The same, tried once more and not again before this moment. */
    Delivery tried(Instant next) {
        return new Delivery(id, matter, channel, person, target, state, attempts + 1, at, next, changed, trouble);
    }

    Delivery dueAt(Instant moment) {
        return new Delivery(id, matter, channel, person, target, state, attempts, at, moment, changed, trouble);
    }

    Delivery anew(Instant now) {
        return new Delivery(id, matter, channel, person, target, DeliveryState.QUEUED, 0, at, now, now, trouble);
    }
}
