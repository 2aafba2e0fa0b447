package org.yunyan.web.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yunyan.identity.Actor;
import org.yunyan.notices.Finality;
import org.yunyan.notices.NoticeRow;
import org.yunyan.notices.Notices;
import org.yunyan.notices.PublicNotice;
import org.yunyan.web.language.Words;

/** Why entries of hers cannot be certified yet, in words: each waits for its notice, for a decision or for a closer look. */
final class Openings {

    private final Finality finality;
    private final Optional<PublicNotice> running;
    private final long shown;
    private final LocalDate today;

    Openings(Notices notices, Actor actor, LocalDate today) {
        this.today = today;
        this.finality = notices.finality(List.of(actor.person())).get(actor.person());
        this.running = notices.ofMySchool(actor).stream()
                .filter(notice -> !notice.isFinal())
                .findFirst();
        this.shown = running.map(notice -> upTo(notices, actor, notice)).orElse(0L);
    }

    private static long upTo(Notices notices, Actor actor, PublicNotice notice) {
        return notices.rows(actor, notice).stream()
                .filter(row -> row.person().equals(actor.person()))
                .mapToLong(NoticeRow::sequence)
                .findFirst()
                .orElse(0);
    }

    /** @param sequence of an entry that is not final */
    String says(long sequence) {
        if (sequence <= finality.sequence()) {
            return Words.say("certificates.waiting.held");
        }
        if (sequence > shown) {
            return Words.say("certificates.waiting.notYet");
        }
        LocalDate closing = running.orElseThrow().closing();
        return today.isAfter(closing)
                ? Words.say("certificates.waiting.running")
                : Words.say("certificates.waiting.until", closing);
    }
}
