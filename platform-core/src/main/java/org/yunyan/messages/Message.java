package org.yunyan.messages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.recommendation.Why;
import org.yunyan.shared.Id;

/**
 * One message to one person.
 *
 * @param id made of the person and a key, so that the same thing is told once
 * @param titleKey of its sentence in the message bundles
 * @param args for the placeholders of the sentence
 * @param why the reasons of a push; empty otherwise
 * @param about id of what it is about, from which the doors make a link; null when there is nothing to open
 * @param readAt null while unread
 * @param silentUntil until then it lies in the inbox without being counted or announced, since she teaches or sleeps; null for
 *     never
 * @param pending not yet offered to the channels outside
 */
public record Message(
        @BsonId Id<Message> id,
        Id<Person> person,
        MessageKind kind,
        String titleKey,
        List<String> args,
        List<Why> why,
        String about,
        Instant at,
        Instant readAt,
        Instant silentUntil,
        boolean pending) {

    public Message {
        args = List.copyOf(args);
        why = why == null ? List.of() : List.copyOf(why);
    }

    /**
     * An unread message with the usual sentence of its kind: {@code message.pushed}, {@code message.credited} and so on.
     *
     * @param key what is told, the same each time it is told
     */
    public static Message to(
            Id<Person> person, String key, MessageKind kind, String about, Instant at, String... args) {
        String title = "message." + kind.name().toLowerCase(Locale.ROOT);
        return new Message(
                idOf(person, key), person, kind, title, List.of(args), List.of(), about, at, null, null, true);
    }

    public boolean unread() {
        return readAt == null;
    }

    /** The same with another sentence than the usual one of its kind. */
    Message saying(String key) {
        return new Message(id, person, kind, key, args, why, about, at, readAt, silentUntil, pending);
    }

    Message because(List<Why> reasons) {
        return new Message(id, person, kind, titleKey, args, reasons, about, at, readAt, silentUntil, pending);
    }

    /** The same, without a sound until she may be disturbed. */
    Message silentUntil(Instant calm) {
        return new Message(id, person, kind, titleKey, args, why, about, at, readAt, calm, pending);
    }

    /** The same, for the inbox alone: what it tells goes out in another form, or not at all. */
    Message forTheInbox() {
        return new Message(id, person, kind, titleKey, args, why, about, at, readAt, silentUntil, false);
    }

    /** Whether it does not make itself heard at this moment. */
    public boolean isSilentAt(Instant moment) {
        return silentUntil != null && silentUntil.isAfter(moment);
    }

    private static Id<Message> idOf(Id<Person> person, String key) {
        return Id.of(person + "|" + key);
    }
}
