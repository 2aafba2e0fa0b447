package org.yunyan.verdicts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Organisation;
import org.yunyan.shared.Id;

/**
 * The verdicts of one school and period, counted: made anew from them whenever one changes.
 *
 * @param id period and school
 * @param obstacle message key why not all can be signed yet; null when all can
 * @param notFinal how many cannot
 * @param unconfirmed new teachers without the hours of induction
 */
public record SchoolVerdicts(
        @BsonId String id,
        String period,
        Id<Organisation> school,
        String name,
        int people,
        String obstacle,
        int notFinal,
        int met,
        int missed,
        int exempt,
        int unconfirmed,
        int prepared,
        int signed,
        int frozen,
        Instant at) {

    static String idOf(String period, Id<Organisation> school) {
        return period + "|" + school;
    }

    /** @param current the last edition of each person */
    static SchoolVerdicts of(
            Period period, Organisation school, String obstacle, Collection<Verdict> current, Instant at) {
        return new SchoolVerdicts(
                idOf(period.key(), school.id()),
                period.key(),
                school.id(),
                school.name(),
                current.size(),
                obstacle,
                (int) current.stream().filter(verdict -> !verdict.isFinal()).count(),
                ended(current, Outcome.MET),
                ended(current, Outcome.MISSED),
                ended(current, Outcome.EXEMPT),
                (int) current.stream()
                        .filter(verdict -> verdict.derived().probation() != null
                                && !verdict.derived().probation().done())
                        .count(),
                in(current, Verdict.State.PREPARED),
                in(current, Verdict.State.SIGNED),
                in(current, Verdict.State.FROZEN),
                at);
    }

    /** How many ended so. */
    public int count(Outcome outcome) {
        return switch (outcome) {
            case MET -> met;
            case MISSED -> missed;
            case EXEMPT -> exempt;
        };
    }

    private static int ended(Collection<Verdict> current, Outcome outcome) {
        return (int) current.stream()
                .filter(verdict -> verdict.derived().outcome() == outcome)
                .count();
    }

    private static int in(Collection<Verdict> current, Verdict.State state) {
        return (int)
                current.stream().filter(verdict -> verdict.state() == state).count();
    }

    /** The sums of several schools, under a name. */
    public static SchoolVerdicts sum(String name, List<SchoolVerdicts> many) {
        return new SchoolVerdicts(
                null,
                null,
                null,
                name,
                many.stream().mapToInt(SchoolVerdicts::people).sum(),
                null,
                many.stream().mapToInt(SchoolVerdicts::notFinal).sum(),
                many.stream().mapToInt(SchoolVerdicts::met).sum(),
                many.stream().mapToInt(SchoolVerdicts::missed).sum(),
                many.stream().mapToInt(SchoolVerdicts::exempt).sum(),
                many.stream().mapToInt(SchoolVerdicts::unconfirmed).sum(),
                many.stream().mapToInt(SchoolVerdicts::prepared).sum(),
                many.stream().mapToInt(SchoolVerdicts::signed).sum(),
                many.stream().mapToInt(SchoolVerdicts::frozen).sum(),
                null);
    }
}
