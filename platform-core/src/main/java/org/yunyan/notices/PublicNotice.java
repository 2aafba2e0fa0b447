package org.yunyan.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;

/**
 * The credits of one school in one academic year, shown to its staff for some days (公示). One document: objections and the
 * step to final exclude each other by its version. The rows lie apart and never change.
 *
 * @param id school, year and round
 * @param round counts up from 1 within school and year; what came later is shown in a later round
 * @param from first day on which it is shown
 * @param closing last day on which somebody may object; so many days by the rules
 * @param days as the rules say
 * @param isDefault whether that number is our default, since the clause sets none
 * @param sheet of the rows
 * @param people how many rows
 * @param fresh counted credits that become final by it
 * @param undecided how many objections are open
 * @param reminded whether it was told that it closes soon
 * @param finalAt null while it is not final
 * @param version counts the changes
 * @param pending what has not been told yet
 * @param waitingSince since when something is pending; null when nothing is
 */
public record PublicNotice(
        @BsonId Id<PublicNotice> id,
        Id<Organisation> school,
        String schoolName,
        int year,
        int round,
        LocalDate from,
        LocalDate closing,
        int days,
        boolean isDefault,
        String clause,
        Id<NoticeRow> sheet,
        int people,
        Credits fresh,
        Id<Person> openedBy,
        Instant openedAt,
        State state,
        Instant finalAt,
        boolean reminded,
        List<Objection> objections,
        int undecided,
        int version,
        List<Tidings> pending,
        Instant waitingSince) {

    public PublicNotice {
        objections = objections == null ? List.of() : List.copyOf(objections);
        pending = pending == null ? List.of() : List.copyOf(pending);
    }

    /** How far a notice is. */
    public enum State {
        /** Shown; when the closing day is over it waits for open objections and corrections. */
        OPEN,
        /** What it covers is final. */
        FINAL
    }

    static Id<PublicNotice> idOf(Id<Organisation> school, int year, int round) {
        return Id.of(school + ":" + year + ":" + round);
    }

    public boolean isFinal() {
        return state == State.FINAL;
    }

    /** Whether somebody may still object on that day. */
    public boolean objectable(LocalDate day) {
        return state == State.OPEN && !day.isBefore(from) && !day.isAfter(closing);
    }

    public Optional<Objection> objection(Id<Objection> wanted) {
        return objections.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** As much of the objections as somebody of the staff may see. */
    PublicNotice seenBy(Id<Person> reader) {
        List<Objection> hers = objections.stream()
                .filter(one -> one.by().equals(reader) || one.person().equals(reader))
                .map(one -> one.by().equals(reader) ? one : one.withoutName())
                .toList();
        return with(hers, state, finalAt, reminded, List.of(), null);
    }

    PublicNotice objected(Objection fresh, Instant now) {
        var more = new ArrayList<>(objections);
        more.add(fresh);
        return with(more, state, finalAt, reminded, told(Tidings.What.OBJECTED, fresh.id()), now);
    }

    PublicNotice answered(Objection after) {
        return with(replaced(after), state, finalAt, reminded, pending, waitingSince);
    }

    PublicNotice decided(Objection after, Instant now) {
        return with(replaced(after), state, finalAt, reminded, told(Tidings.What.DECIDED, after.id()), now);
    }

    PublicNotice asReminded(Instant now) {
        return with(objections, state, finalAt, true, told(Tidings.What.CLOSING, null), now);
    }

    PublicNotice asFinal(Instant now) {
        return with(objections, State.FINAL, now, reminded, pending, waitingSince);
    }

    /** Without what has been told. */
    PublicNotice settled(Tidings done) {
        List<Tidings> rest = pending.stream().filter(one -> !one.equals(done)).toList();
        return with(objections, state, finalAt, reminded, rest, waitingSince);
    }

    private List<Tidings> told(Tidings.What what, Id<Objection> objection) {
        var more = new ArrayList<>(pending);
        more.add(new Tidings(what, objection));
        return more;
    }

    private List<Objection> replaced(Objection after) {
        return objections.stream()
                .map(one -> one.id().equals(after.id()) ? after : one)
                .toList();
    }

    private PublicNotice with(
            List<Objection> all, State next, Instant end, boolean told, List<Tidings> waiting, Instant since) {
        return new PublicNotice(
                id,
                school,
                schoolName,
                year,
                round,
                from,
                closing,
                days,
                isDefault,
                clause,
                sheet,
                people,
                fresh,
                openedBy,
                openedAt,
                next,
                end,
                told,
                all,
                (int) all.stream().filter(Objection::open).count(),
                version + 1,
                waiting,
                waiting.isEmpty() ? null : waitingSince == null ? since : waitingSince);
    }
}
