package org.yunyan.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.people.Organisation;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skills;

/**
 * Counts, school by school, who has which gaps, once a day and a few hundred people at a time; and makes the board of it as
 * soon as a day is through or what is offered has changed. Everything is recomputed as a whole, so repeating it is harmless.
 */
final class Counting {

    /** About a second of work, after which others have their turn. */
    private static final int A_TURN = 600;

    private final People people;
    private final Skills skills;
    private final Catalogue catalogue;
    private final GapStore store;
    private final Clock clock;
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private final ReentrantLock running = new ReentrantLock();
    private volatile LocalDate through;
    private String throughFor = "";

    Counting(People people, Skills skills, Catalogue catalogue, GapStore store, Clock clock) {
        this.people = people;
        this.skills = skills;
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
    }

    /** What is offered has changed. */
    void offersChanged() {
        stale.set(true);
    }

    /** The day of the last count that went through all schools since the program started. */
    Optional<LocalDate> through() {
        return Optional.ofNullable(through);
    }

    /** One turn; called every few seconds. */
    void turn() {
        if (!running.tryLock()) {
            return;
        }
        try {
            LocalDate today = CountyTime.today(clock);
            String asked = asked();
            boolean due = !today.equals(through) || !asked.equals(throughFor);
            if (due && countSome(today, asked)) {
                through = today;
                throughFor = asked;
                stale.set(true);
            }
            if (through != null && stale.getAndSet(false)) {
                store.become(figures());
            }
        } finally {
            running.unlock();
        }
    }

    /** @return whether every school has been counted today */
    private boolean countSome(LocalDate today, String asked) {
        Map<Id<Organisation>, SchoolGaps> counted = store.heads();
        int teachers = 0;
        for (Organisation school : people.schoolsUnder(people.county().id())) {
            SchoolGaps last = counted.get(school.id());
            if (last != null && last.isOf(today, asked)) {
                continue;
            }
            if (teachers > A_TURN) {
                return false;
            }
            List<Person> staff = people.teachersOf(school.id());
            store.put(SchoolGaps.count(school, today, asked, staff, skills::gaps));
            teachers += staff.size();
        }
        return true;
    }

    /** What posts ask for, in short and the same on every node: when it changes, everybody is counted again. */
    private String asked() {
        String rules = skills.targets().stream()
                .map(rule -> String.join(
                        " ",
                        rule.id().value(),
                        rule.skill().value(),
                        String.valueOf(rule.level()),
                        String.valueOf(rule.novice()),
                        new TreeSet<>(rule.stages()).toString(),
                        new TreeSet<>(rule.subjects()).toString(),
                        new TreeSet<>(rule.titles()).toString()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return Integer.toHexString(rules.hashCode());
    }

    private Map<String, GapFigure> figures() {
        Offers offers = Offers.of(catalogue);
        Map<Place, Integer> sums = new HashMap<>();
        List<Id<Organisation>> schools = people.schoolsUnder(people.county().id()).stream()
                .map(Organisation::id)
                .toList();
        for (Id<Organisation> school : schools) {
            store.of(List.of(school))
                    .forEach(gaps -> gaps.tallies()
                            .forEach(tally -> need(tally, offers).ifPresent(need -> {
                                sums.merge(new Place(need, gaps.zone()), tally.people(), Integer::sum);
                                sums.merge(new Place(need, GapFigure.EVERYWHERE), tally.people(), Integer::sum);
                            })));
        }
        Map<String, GapFigure> figures = new HashMap<>();
        sums.forEach((place, number) -> {
            if (number >= Demand.FEWEST) {
                GapFigure.Need need = place.need();
                GapRow.Nearest nearest = offers.nearest(need.skill(), need.stage(), need.subject())
                        .orElse(null);
                GapFigure figure = GapFigure.of(need, place.zone(), number, nearest);
                figures.put(figure.id(), figure);
            }
        });
        return figures;
    }

    /** The lowest level above what is proven and what a course leads to, as long as the post asks for it. */
    private static Optional<GapFigure.Need> need(SchoolGaps.Tally tally, Offers offers) {
        int offered = offers.nearest(tally.skill(), tally.stage(), tally.subject())
                .filter(GapRow.Nearest::fits)
                .map(GapRow.Nearest::level)
                .orElse(0);
        int level = Math.max(offered, tally.reached()) + 1;
        return level > tally.target()
                ? Optional.empty()
                : Optional.of(new GapFigure.Need(tally.skill(), level, tally.stage(), tally.subject()));
    }

    private record Place(GapFigure.Need need, String zone) {}
}
