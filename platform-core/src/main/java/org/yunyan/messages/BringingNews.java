package org.yunyan.messages;

import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CoursePublished;
import org.yunyan.catalogue.CourseReturned;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.contact.Contacts;
import org.yunyan.credits.CreditAwarded;
import org.yunyan.credits.EntryKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommendation.ResourcePushed;

/** Turns what other rooms tell into messages; each is told once, however often the event arrives. */
final class BringingNews {

    private final Messages messages;
    private final Catalogue catalogue;
    private final People people;
    private final Contacts contacts;

    BringingNews(Messages messages, Catalogue catalogue, People people, Contacts contacts) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.people = people;
        this.contacts = contacts;
    }

    /** Whoever opens her inbox finds it at once; it makes itself heard when neither sleep nor lesson is disturbed. */
    @EventListener
    void on(ResourcePushed pushed) {
        String course = pushed.course().value();
        Message message = Message.to(
                        pushed.person(), "pushed:" + course, MessageKind.PUSHED, course, pushed.at(), pushed.title())
                .because(pushed.why())
                .silentUntil(calm(pushed));
        messages.send(pushed.inDigest() ? message.forTheInbox() : message);
    }

    private Instant calm(ResourcePushed pushed) {
        Person person = people.persons(List.of(pushed.person())).get(pushed.person());
        return person == null ? null : contacts.calm(person, pushed.at());
    }

    @EventListener
    void on(CreditAwarded awarded) {
        MessageKind kind = awarded.kind() == EntryKind.AWARD ? MessageKind.CREDITED : MessageKind.REVERSED;
        String credits = awarded.counted().toString();
        String key = awarded.awardKey();
        messages.send(
                Message.to(awarded.person(), kind + ":" + key, kind, key, awarded.at(), awarded.title(), credits));
    }

    @EventListener
    void on(CoursePublished published) {
        CourseVersion version = catalogue.version(published.course(), published.number());
        String key = "published:" + published.course() + "@" + published.number();
        String course = published.course().value();
        messages.send(Message.to(
                version.trainer(),
                key,
                MessageKind.PUBLISHED,
                course,
                published.at(),
                version.content().title()));
    }

    @EventListener
    void on(CourseReturned returned) {
        String course = returned.course().value();
        String key = "returned:" + course + "@" + returned.at();
        messages.send(Message.to(
                returned.trainer(),
                key,
                MessageKind.RETURNED,
                course,
                returned.at(),
                returned.title(),
                returned.note()));
    }
}
