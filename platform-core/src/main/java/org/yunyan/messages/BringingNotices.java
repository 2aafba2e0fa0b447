package org.yunyan.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.yunyan.notices.NoticeNearedClosing;
import org.yunyan.notices.NoticeOpened;
import org.yunyan.notices.Objection;
import org.yunyan.notices.ObjectionDecided;
import org.yunyan.notices.ObjectionRaised;
import org.yunyan.notices.PublicNotice;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.shared.Id;
import org.yunyan.verdicts.VerdictFrozen;

/** Notices, doubts and verdicts become messages to those whom they concern, once each. */
final class BringingNotices {

    private final Messages messages;
    private final People people;

    BringingNotices(Messages messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    @EventListener
    void on(NoticeOpened opened) {
        tellAll(
                MessageKind.NOTICE_OPENED,
                opened.notice(),
                opened.school(),
                opened.at(),
                opened.schoolName(),
                opened.year(),
                opened.closing());
    }

    @EventListener
    void on(NoticeNearedClosing neared) {
        tellAll(
                MessageKind.NOTICE_CLOSING,
                neared.notice(),
                neared.school(),
                neared.at(),
                neared.schoolName(),
                neared.year(),
                neared.closing());
    }

    /** To the person concerned, unless it is her own doubt; not by whom. */
    @EventListener
    void on(ObjectionRaised raised) {
        Objection doubt = raised.objection();
        if (!doubt.person().equals(doubt.by())) {
            messages.send(Message.to(
                    doubt.person(),
                    "objected:" + raised.notice().id() + ":" + doubt.id(),
                    MessageKind.OBJECTED,
                    raised.notice().id().value(),
                    doubt.at(),
                    doubt.reason()));
        }
    }

    @EventListener
    void on(ObjectionDecided decided) {
        Objection doubt = decided.objection();
        Stream.of(doubt.by(), doubt.person())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> messages.send(Message.to(
                        person,
                        "objection-decided:" + decided.notice().id() + ":" + doubt.id(),
                        MessageKind.OBJECTION_DECIDED,
                        decided.notice().id().value(),
                        doubt.decision().at(),
                        doubt.personName(),
                        doubt.decision().upheld() ? "upheld" : "rejected",
                        doubt.decision().words())));
    }

    @EventListener
    void on(VerdictFrozen frozen) {
        messages.send(Message.to(
                frozen.person(),
                "verdict:" + frozen.verdict(),
                MessageKind.VERDICT,
                frozen.verdict().value(),
                frozen.at(),
                frozen.kind().name(),
                Integer.toString(frozen.year()),
                frozen.outcome().name()));
    }

    private void tellAll(
            MessageKind kind,
            Id<PublicNotice> notice,
            Id<Organisation> school,
            Instant at,
            String name,
            int year,
            LocalDate closing) {
        String about = notice.value();
        people.teachersOf(school)
                .forEach(person -> messages.send(Message.to(
                        person.id(),
                        kind + ":" + about,
                        kind,
                        about,
                        at,
                        name,
                        Integer.toString(year),
                        closing.toString())));
    }
}
