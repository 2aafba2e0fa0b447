package org.yunyan.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Offer;
import org.yunyan.credits.Trial;
import org.yunyan.people.Person;
import org.yunyan.planning.Pool.Candidate;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;

/** From what she misses and what is offered to a proposal; what it says of credits comes from the credit engine itself. */
final class Proposing {

    private static final int MOST_OTHERS = 3;
    private static final int TRIES = 8;

    private final Ledger ledger;
    private final Pool pool;
    private final Catalogue catalogue;

    Proposing(Ledger ledger, Pool pool, Catalogue catalogue) {
        this.ledger = ledger;
        this.pool = pool;
        this.catalogue = catalogue;
    }

    /**
     * The index may name a course that was archived a moment ago, nobody studies her own, and nobody is at two places on one
     * day: those are left out. What is chosen after a clash is not proven to be the shortest any more.
     */
    Proposal of(Person person, Wish wish) {
        Trial trial = ledger.trial(person.id());
        Wish bounded = bounded(wish, trial);
        List<Aim> aims = Aims.of(trial.standing(), bounded);
        Set<Id<Course>> without = new HashSet<>(wish.excluded());
        List<Candidate> candidates =
                aims.isEmpty() ? List.of() : pool.of(person, trial.standing().rules(), without, bounded.until());
        Proposal proposal = mixed(trial, aims, bounded, candidates);
        BigDecimal least = null;
        for (int i = 0; i < TRIES; i++) {
            Set<Id<Course>> unfit = unfit(person, proposal);
            Set<Id<Course>> clashing = Runs.clashing(proposal.steps());
            if (unfit.isEmpty() && clashing.isEmpty()) {
                return proposal.atLeast(least);
            }
            least = clashing.isEmpty() || least != null ? least : proposal.atLeast();
            unfit.addAll(clashing);
            candidates = candidates.stream()
                    .filter(candidate -> !unfit.contains(candidate.course()))
                    .toList();
            proposal = mixed(trial, aims, bounded, candidates);
        }
        return proposal.atLeast(least);
    }

    /** A last day that is over or lies beyond the year is as none. */
    private static Wish bounded(Wish wish, Trial trial) {
        LocalDate last = trial.standing().year().until().minusDays(1);
        LocalDate until = wish.until();
        boolean usable = until != null
                && !until.isAfter(last)
                && !until.isBefore(trial.standing().on());
        return wish.with(wish.weeklyHours(), usable ? until : last, wish.whole());
    }

    private Set<Id<Course>> unfit(Person person, Proposal proposal) {
        Set<Id<Course>> fresh = new HashSet<>();
        proposal.steps().stream().filter(step -> !step.begun()).forEach(step -> fresh.add(step.course()));
        proposal.others().values().forEach(others -> others.forEach(other -> fresh.add(other.course())));
        Set<Id<Course>> unfit = new HashSet<>(fresh);
        List<Id<Course>> ids = List.copyOf(fresh);
        for (int from = 0; from < ids.size(); from += Page.MOST) {
            List<Id<Course>> part = ids.subList(from, Math.min(ids.size(), from + Page.MOST));
            for (CourseVersion version : catalogue.currentOf(part).values()) {
                if (!version.trainer().equals(person.id())) {
                    unfit.remove(version.course());
                }
            }
        }
        return unfit;
    }

    private static Proposal mixed(Trial trial, List<Aim> aims, Wish wish, List<Candidate> candidates) {
        Terms terms = Terms.of(trial, aims);
        List<Rated> rated = candidates.stream()
                .map(candidate -> new Rated(candidate, terms.piece(candidate, wish.pinned())))
                .filter(one -> one.piece().pinned()
                        || one.piece().credits() > 0 && one.piece().needs() != 0)
                .sorted(Comparator.comparing(Rated::piece, Mix.ORDER)
                        .thenComparing(one -> one.candidate().course()))
                .toList();
        Mix.Answer answer = Mix.of(rated.stream().map(Rated::piece).toList(), terms.needs(), terms.rooms());
        List<Candidate> chosen = answer.chosen().stream()
                .map(place -> rated.get(place).candidate())
                .toList();
        Told told = told(trial, aims, chosen, wish);
        Weeks weeks = new Weeks(trial.standing().on(), wish.until(), wish.weeklyHours());
        return new Proposal(
                wish,
                told.aims(),
                weeks.layOut(told.steps()),
                hours(answer.time()),
                weeks.free(),
                hours(answer.atLeast()),
                candidates.size(),
                others(rated, answer.chosen()));
    }

    private record Rated(Candidate candidate, Mix.Piece piece) {}

    private record Told(List<Aim> aims, List<Step> steps) {}

    /** In the best order to study, unless caps make another order count more. */
    private static Told told(Trial trial, List<Aim> aims, List<Candidate> chosen, Wish wish) {
        List<Candidate> inOrder = new ArrayList<>(chosen);
        inOrder.sort(Comparator.comparing((Candidate candidate) -> !candidate.begun())
                .thenComparingInt(Proposing::highest)
                .thenComparingDouble(
                        candidate -> -candidate.worth() / candidate.hours().doubleValue())
                .thenComparing(Candidate::course));
        Told natural = inTurn(trial, aims, inOrder, wish);
        Told reckoned = inTurn(trial, aims, chosen, wish);
        return lacking(reckoned).compareTo(lacking(natural)) < 0 ? reckoned : natural;
    }

    /** The next level comes before the top one. */
    private static int highest(Candidate candidate) {
        return candidate.closes().stream().mapToInt(Step.Closing::to).max().orElse(0);
    }

    private static Credits lacking(Told told) {
        return told.aims().stream().map(Aim::lacking).reduce(Credits.ZERO, Credits::plus);
    }

    private static Told inTurn(Trial start, List<Aim> aims, List<Candidate> chosen, Wish wish) {
        List<Step> steps = new ArrayList<>();
        List<Aim> reached = aims;
        Trial trial = start;
        for (Candidate candidate : chosen) {
            Credits credits = trial.effect(candidate.offer()).credits();
            trial = trial.after(candidate.offer());
            List<Step.Help> helps = new ArrayList<>();
            List<Aim> next = new ArrayList<>();
            for (Aim aim : reached) {
                Aim after = aim.planned(
                        Aims.earned(trial.standing(), aim.target()).minus(Aims.earned(start.standing(), aim.target())));
                Credits help = aim.lacking().minus(after.lacking());
                if (help.isPositive()) {
                    helps.add(new Step.Help(aim.target(), help));
                }
                next.add(after);
            }
            reached = next;
            boolean kept = wish.pinned().contains(candidate.course());
            steps.add(step(candidate, credits, helps, kept));
        }
        return new Told(reached, steps);
    }

    private static Step step(Candidate candidate, Credits credits, List<Step.Help> helps, boolean kept) {
        return new Step(
                candidate.course(),
                candidate.title(),
                candidate.offer().level(),
                candidate.offer().mode(),
                candidate.hours(),
                credits,
                helps,
                candidate.closes(),
                candidate.begun(),
                kept,
                candidate.run(),
                List.of(),
                Step.State.OPEN,
                null);
    }

    /** What counts for at least the same aims, the shortest first. */
    private static Map<Id<Course>, List<Proposal.Other>> others(List<Rated> rated, List<Integer> chosen) {
        Set<Integer> taken = Set.copyOf(chosen);
        Map<Id<Course>, List<Proposal.Other>> others = new HashMap<>();
        for (int place : chosen) {
            Rated step = rated.get(place);
            long needs = step.piece().needs();
            others.put(
                    step.candidate().course(),
                    IntStream.range(0, rated.size())
                            .filter(i ->
                                    !taken.contains(i) && (rated.get(i).piece().needs() & needs) == needs)
                            .mapToObj(i -> rated.get(i).candidate())
                            .sorted(Pool.SHORTEST)
                            .limit(MOST_OTHERS)
                            .map(other -> new Proposal.Other(other.course(), other.title(), other.hours(), other.run()))
                            .toList());
        }
        return others;
    }

    private static BigDecimal hours(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    }

    /** Aims and caps of the rules in whole numbers. */
    private record Terms(Trial trial, List<Aim> aims, List<RuleSet.Cap> caps) {

        static Terms of(Trial trial, List<Aim> aims) {
            List<RuleSet.Cap> caps = trial.standing().rules().caps().stream()
                    .filter(cap -> cap.per() == RuleSet.Per.YEAR || cap.per() == RuleSet.Per.CYCLE)
                    .toList();
            return new Terms(trial, aims, caps);
        }

        int[] needs() {
            return aims.stream().mapToInt(aim -> hundredths(aim.needed())).toArray();
        }

        int[] rooms() {
            return caps.stream().mapToInt(cap -> hundredths(trial.room(cap))).toArray();
        }

        Mix.Piece piece(Candidate candidate, Set<Id<Course>> pinned) {
            Offer offer = candidate.offer();
            RuleSet rules = trial.standing().rules();
            Credits credits = rules.credits(offer.hours(), offer.level(), offer.mode());
            for (RuleSet.Cap cap : rules.caps()) {
                boolean single = cap.per() == RuleSet.Per.EVENT || cap.per() == RuleSet.Per.DAY;
                credits = single && cap.holds(offer.kind()) ? credits.min(cap.max()) : credits;
            }
            long needs = 0;
            for (int i = 0; i < aims.size(); i++) {
                needs |= Aims.accepts(rules, aims.get(i).target(), offer) ? 1L << i : 0;
            }
            long held = 0;
            for (int i = 0; i < caps.size(); i++) {
                held |= caps.get(i).holds(offer.kind()) ? 1L << i : 0;
            }
            return new Mix.Piece(
                    hundredths(credits),
                    candidate.hours().movePointRight(2).intValue(),
                    candidate.worth(),
                    pinned.contains(candidate.course()),
                    needs,
                    held);
        }

        private static int hundredths(Credits credits) {
            return credits.value().movePointRight(2).intValueExact();
        }
    }
}
