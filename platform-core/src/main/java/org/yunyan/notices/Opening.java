package org.yunyan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.yunyan.credits.Entry;
import org.yunyan.credits.Extract;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.rules.NoticeRule;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/** Draws up the notice of one school: who, what counts, and up to which entry. */
final class Opening {

    /** So many notices of a school are looked at, the newest first. */
    private static final int RECENT = 100;

    private final NoticeStore store;
    private final FinalityStore finality;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    Opening(NoticeStore store, FinalityStore finality, People people, Ledger ledger, Clock clock) {
        this.store = store;
        this.finality = finality;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The open notice of the school, a new one unless there is one.
     *
     * @throws Refused.Conflict when nobody teaches there, when nothing has come since the last one, or while that of another
     *     year is open
     */
    PublicNotice open(Id<Person> by, Organisation school, int year) {
        List<PublicNotice> before = store.of(school.id(), RECENT);
        Optional<PublicNotice> open =
                before.stream().filter(notice -> !notice.isFinal()).findFirst();
        if (open.isPresent()) {
            if (open.get().year() == year) {
                return open.get();
            }
            throw new Refused.Conflict(
                    "refused.notice.another", school.name(), open.get().year());
        }
        // From the same read as the open ones: whoever opens it meanwhile takes this very round.
        int round = before.stream()
                        .filter(notice -> notice.year() == year)
                        .mapToInt(PublicNotice::round)
                        .max()
                        .orElse(0)
                + 1;
        List<NoticeRow> rows = rows(school, year, entry -> true);
        if (rows.isEmpty()) {
            throw new Refused.Conflict("refused.notice.nobody", school.name());
        }
        if (round > 1 && rows.stream().allMatch(row -> row.entries() == 0)) {
            throw new Refused.Conflict("refused.notice.nothingNew", school.name());
        }
        PublicNotice fresh = notice(by, school, year, round, clock.instant(), rows, true);
        if (store.insert(fresh, rows)) {
            return fresh;
        }
        return store.find(fresh.id()).orElseThrow(() -> new Refused.Conflict("refused.notice.busy"));
    }

    /** For seeds: one that was opened on an earlier day, with what was in the ledgers then. Nothing is told. */
    Optional<PublicNotice> plant(Id<Person> by, Organisation school, int year, LocalDate day) {
        if (store.last(school.id(), year).isPresent()) {
            return Optional.empty();
        }
        Instant at = day.atTime(9, 0).atZone(CountyTime.ZONE).toInstant();
        List<NoticeRow> rows = rows(school, year, entry -> entry.at().isBefore(at));
        PublicNotice planted = notice(by, school, year, 1, at, rows, false);
        return store.insert(planted, rows) ? Optional.of(planted) : Optional.empty();
    }

    private PublicNotice notice(
            Id<Person> by, Organisation school, int year, int round, Instant at, List<NoticeRow> rows, boolean isTold) {
        NoticeRule rule = ledger.rulesOf(year).notice();
        LocalDate from = CountyTime.dayOf(at);
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        return new PublicNotice(
                PublicNotice.idOf(school.id(), year, round),
                school.id(),
                school.name(),
                year,
                round,
                from,
                from.plusDays(rule.days() - 1L),
                rule.days(),
                rule.isDefault(),
                rule.clause(),
                Id.fresh(),
                rows.size(),
                rows.stream().map(NoticeRow::fresh).reduce(Credits.ZERO, Credits::plus),
                by,
                now,
                PublicNotice.State.OPEN,
                null,
                !isTold,
                List.of(),
                0,
                1,
                isTold ? List.of(new Tidings(Tidings.What.OPENED, null)) : List.of(),
                isTold ? now : null);
    }

    private List<NoticeRow> rows(Organisation school, int year, Predicate<Entry> then) {
        List<Person> teachers = people.teachersOf(school.id());
        List<Id<Person>> ids = teachers.stream().map(Person::id).toList();
        Map<Id<Person>, Extract> ledgers = ledger.extracts(ids);
        Map<Id<Person>, Finality> known = finality.find(ids);
        return teachers.stream()
                .map(person -> row(
                        person,
                        ledgers.get(person.id()).entries().stream().filter(then).toList(),
                        known.get(person.id()).sequence(),
                        year))
                .toList();
    }

    private static NoticeRow row(Person person, List<Entry> entries, long before, int year) {
        List<Entry> fresh =
                entries.stream().filter(entry -> entry.sequence() > before).toList();
        return new NoticeRow(
                person.id(),
                person.name(),
                before,
                entries.isEmpty() ? 0 : entries.getLast().sequence(),
                sum(entries.stream().filter(entry -> entry.year() == year).toList()),
                sum(fresh),
                fresh.size());
    }

    private static Credits sum(List<Entry> entries) {
        return entries.stream().map(Entry::counted).reduce(Credits.ZERO, Credits::plus);
    }
}
