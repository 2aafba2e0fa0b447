package org.yunyan.insight;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCursor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yunyan.credits.Ledger;
import org.yunyan.identity.Actor;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.rules.AcademicYear;
import org.yunyan.rules.RuleSet;
import org.yunyan.rules.Target;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Participation and targets of a county, a zone, a school or a teaching-research group.
 *
 * <p>Every question names its actor, and who does not oversee the unit is refused with {@link Refused.Forbidden} before any row
 * is read. Figures follow what happened within seconds.
 */
public final class Insight {

    private static final int MOST_MONTHS = 60;
    private static final int BATCH = 200;

    private final People people;
    private final Ledger ledger;
    private final ParticipationStore participations;
    private final SchoolYearStore schools;
    private final Refreshing refreshing;
    private final Clock clock;

    Insight(
            People people,
            Ledger ledger,
            ParticipationStore participations,
            SchoolYearStore schools,
            Refreshing refreshing,
            Clock clock) {
        this.people = people;
        this.ledger = ledger;
        this.participations = participations;
        this.schools = schools;
        this.refreshing = refreshing;
        this.clock = clock;
    }

    /**
     * The unit and the units below it.
     *
     * @param year an academic year
     * @throws Refused.Missing when there is no such unit, or no rules cover the year
     */
    public Overview overview(Actor actor, Id<Organisation> unit, int year) {
        Organisation place = overseen(actor, unit);
        RuleSet rules = ledger.rulesOf(year);
        Map<Id<Organisation>, SchoolYear> years = figures(place, year);
        List<UnitFigures> children = below(place).stream()
                .map(child -> Adding.up(child, of(child, years), today()))
                .toList();
        Target whole = rules.yearTarget(year, Credits.ZERO);
        return new Overview(
                rules.academicYear(year),
                Adding.up(place, years.values(), today()),
                children,
                whole.required(),
                whole.isDefault(),
                whole.due(today()));
    }

    /**
     * The last months up to the current one, oldest first; a month without anything is there with zeros.
     *
     * @param months 1 to 60; more are not looked at
     */
    public List<MonthFigures> trend(Actor actor, Id<Organisation> unit, int months) {
        Organisation place = overseen(actor, unit);
        Map<Integer, Collection<SchoolYear>> years = new HashMap<>();
        List<MonthFigures> trend = new ArrayList<>();
        YearMonth last = YearMonth.from(today());
        for (YearMonth month = last.minusMonths(Math.clamp(months, 1, MOST_MONTHS) - 1L);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            Optional<AcademicYear> year = ledger.academicYearOf(month.atDay(1));
            Collection<SchoolYear> ofYear = year.map(AcademicYear::year)
                    .map(key -> years.computeIfAbsent(
                            key, name -> figures(place, name).values()))
                    .orElse(List.of());
            trend.add(Adding.up(month, ofYear));
        }
        return trend;
    }

    /** Teachers under the unit, who misses most first. */
    public Page<PersonRow> persons(Actor actor, Id<Organisation> unit, int year, Who who, int offset, int limit) {
        Organisation place = overseen(actor, unit);
        int size = Math.clamp(limit, 1, Page.MOST);
        int start = Math.max(offset, 0);
        List<Participation> found = participations
                .under(place, year, who, today())
                .skip(start)
                .limit(size)
                .into(new ArrayList<>());
        UnitFigures total = Adding.up(place, figures(place, year).values(), today());
        int rows = switch (who) {
            case ALL -> total.teachers();
            case ACTIVE -> total.active();
            case BEHIND -> total.behind();
        };
        return new Page<>(rows(found, year), rows, start, size);
    }

    /**
     * The rows of {@link #persons} as lines for a sheet, the header first, one after the other without keeping them. Cells
     * are text, numbers, or null; text is {@linkplain SafeCell harmless} already, so that each door only has to format.
     *
     * @param words says a message key in the reader's language
     */
    public void export(
            Actor actor,
            Id<Organisation> unit,
            int year,
            Who who,
            Function<String, String> words,
            Consumer<List<Object>> line) {
        Organisation place = overseen(actor, unit);
        Sheet sheet = new Sheet(words, line);
        sheet.header();
        List<Participation> batch = new ArrayList<>();
        try (MongoCursor<Participation> found =
                participations.under(place, year, who, today()).batchSize(BATCH).iterator()) {
            while (found.hasNext()) {
                batch.add(found.next());
                if (batch.size() == BATCH || !found.hasNext()) {
                    rows(batch, year).forEach(sheet::row);
                    batch.clear();
                }
            }
        }
    }

    /**
     * Recomputes everybody and every school of an academic year from the other rooms.
     *
     * @throws Refused.Missing when there is no county, or no rules cover the year
     */
    public void rebuild(int year) {
        refreshing.rebuild(year, today());
    }

    /**
     * Recomputes those of whom something has changed, and once a day the current year as a whole. Called every second or two;
     * several nodes may do so at once.
     */
    public void refresh() {
        refreshing.refresh(today());
    }

    /** The one gate: nothing of the unit is read before its path has been shown to the actor's grants. */
    private Organisation overseen(Actor actor, Id<Organisation> unit) {
        Organisation place = people.organisation(unit);
        actor.requireOversight(place.path());
        return place;
    }

    /** The school years that make up the unit. A group is a part of its school, added up from its teachers. */
    private Map<Id<Organisation>, SchoolYear> figures(Organisation place, int year) {
        if (place.kind() != OrganisationKind.GROUP) {
            return schools.find(people.schoolsUnder(place.id()), year);
        }
        List<Participation> members =
                participations.under(place, year, Who.ALL, today()).into(new ArrayList<>());
        return Map.of(place.id(), SchoolYear.of(place.id(), year, members));
    }

    private List<Organisation> below(Organisation place) {
        return switch (place.kind()) {
            case COUNTY, ZONE ->
                people.children(place.id()).stream()
                        .filter(child -> child.kind() != OrganisationKind.GROUP)
                        .toList();
            case SCHOOL, GROUP -> List.of();
        };
    }

    private List<SchoolYear> of(Organisation child, Map<Id<Organisation>, SchoolYear> years) {
        return people.schoolsUnder(child.id()).stream()
                .map(school -> years.get(school.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<PersonRow> rows(List<Participation> found, int year) {
        var persons = people.persons(found.stream().map(Participation::person).toList());
        var names =
                people
                        .organisations(found.stream()
                                .map(Participation::school)
                                .distinct()
                                .toList())
                        .entrySet()
                        .stream()
                        .collect(toMap(
                                Map.Entry::getKey, entry -> entry.getValue().name()));
        RuleSet rules = ledger.rulesOf(year);
        LocalDate today = today();
        return found.stream()
                .filter(one -> persons.containsKey(one.person()))
                .map(one -> Rows.of(one, persons.get(one.person()), names.getOrDefault(one.school(), ""), rules, today))
                .toList();
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
