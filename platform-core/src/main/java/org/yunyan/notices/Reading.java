package org.yunyan.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.credits.Extract;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** What is in notices, and who may see how much of it. */
final class Reading {

    private final NoticeStore store;
    private final People people;
    private final Ledger ledger;

    Reading(NoticeStore store, People people, Ledger ledger) {
        this.store = store;
        this.people = people;
        this.ledger = ledger;
    }

    PublicNotice find(Id<PublicNotice> id) {
        return store.find(id).orElseThrow(() -> new Refused.Missing("refused.notice.missing"));
    }

    boolean isStaff(Actor actor, PublicNotice notice) {
        return people.person(actor.person()).school().equals(notice.school());
    }

    List<Id<Organisation>> path(PublicNotice notice) {
        return people.organisation(notice.school()).path();
    }

    /** As much of it as she may see: staff see of objections only their own and those about them. */
    PublicNotice shown(Actor actor, PublicNotice notice) {
        if (actor.oversees(path(notice))) {
            return notice;
        }
        if (!isStaff(actor, notice)) {
            throw new Refused.Forbidden("refused.unit");
        }
        return notice.seenBy(actor.person());
    }

    List<NoticeRow> rows(PublicNotice notice) {
        return store.rows(notice);
    }

    NoticeRow row(PublicNotice notice, Id<Person> person) {
        return store.rows(notice).stream()
                .filter(row -> row.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.notice.row"));
    }

    List<NoticeLine> lines(PublicNotice notice, NoticeRow row) {
        Extract shown = ledger.extracts(List.of(row.person())).get(row.person()).upTo(row.sequence());
        return shown.entries().stream()
                .filter(entry -> entry.year() == notice.year() || entry.sequence() > row.after())
                .map(entry -> NoticeLine.of(entry, entry.sequence() > row.after()))
                .toList();
    }

    NoticeLine line(PublicNotice notice, NoticeRow row, String awardKey) {
        return lines(notice, row).stream()
                .filter(line -> line.awardKey().equals(awardKey))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.notice.line"));
    }

    Objection objection(PublicNotice notice, Id<Objection> id) {
        return notice.objection(id).orElseThrow(() -> new Refused.Missing("refused.objection.missing"));
    }

    /** The last one of each school. */
    Map<Id<Organisation>, PublicNotice> latest(Id<Organisation> unit, int year) {
        List<Id<Organisation>> schools = schools(unit);
        Map<Id<Organisation>, PublicNotice> latest = new HashMap<>();
        Page<PublicNotice> page;
        int offset = 0;
        do {
            page = store.of(schools, year, offset, Page.MOST);
            page.items().forEach(notice -> latest.put(notice.school(), notice));
            offset += page.items().size();
        } while (page.items().size() == Page.MOST);
        return latest;
    }

    List<Id<Organisation>> schools(Id<Organisation> unit) {
        return people.schoolsUnder(unit).stream().map(Organisation::id).toList();
    }

    Organisation school(Id<Organisation> id) {
        return people.schoolsUnder(id).stream()
                .filter(school -> school.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused.Invalid("refused.notice.school"));
    }
}
