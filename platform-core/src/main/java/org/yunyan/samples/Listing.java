package org.yunyan.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yunyan.claims.Claim;
import org.yunyan.claims.ClaimState;
import org.yunyan.claims.Claims;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.shared.Sha256;
import org.yunyan.verdicts.Verdict;
import org.yunyan.verdicts.Verdicts;

/** Everything of some people that a sample may be drawn from. Each row has a mark that says nothing about anybody. */
final class Listing {

    private static final Set<ClaimState> DECIDED = Set.of(ClaimState.APPROVED, ClaimState.REFUSED);

    private final Ledger ledger;
    private final Claims claims;
    private final Verdicts verdicts;

    Listing(Ledger ledger, Claims claims, Verdicts verdicts) {
        this.ledger = ledger;
        this.claims = claims;
        this.verdicts = verdicts;
    }

    /** A row that may be drawn. */
    record Listed(String mark, Id<Person> person, String key, String title, LocalDate day, Credits counted) {

        SampleRow drawn(String digest) {
            return new SampleRow(mark, digest, person, key, title, day, counted, null, null, null, null);
        }
    }

    List<Listed> of(Sample sample, List<Id<Person>> people) {
        return switch (sample.kind()) {
            case ENTRIES -> entries(sample, people);
            case CLAIMS ->
                people.stream()
                        .flatMap(person -> claims(sample, person).stream())
                        .toList();
            case VERDICTS ->
                people.stream()
                        .flatMap(person -> verdicts(sample, person).stream())
                        .toList();
        };
    }

    /** The mark is the entry's hash, which the daily anchor holds. */
    private List<Listed> entries(Sample sample, List<Id<Person>> people) {
        List<Listed> listed = new ArrayList<>();
        years(sample)
                .forEach(year -> ledger.entries(people, year)
                        .forEach((person, entries) -> entries.stream()
                                .filter(entry -> isOn(sample, entry))
                                .forEach(entry -> listed.add(new Listed(
                                        entry.hash(),
                                        person,
                                        entry.awardKey(),
                                        entry.title(),
                                        entry.day(),
                                        entry.counted())))));
        return listed;
    }

    private static boolean isOn(Sample sample, Entry entry) {
        return entry.kind() == EntryKind.AWARD
                && sample.covers(entry.day())
                && !entry.at().isAfter(sample.at());
    }

    /** The mark is the digest of the claim's random id. */
    private List<Listed> claims(Sample sample, Id<Person> person) {
        List<Listed> listed = new ArrayList<>();
        Page<Claim> page;
        int offset = 0;
        do {
            page = claims.of(person, offset, Page.MOST);
            page.items().stream().filter(claim -> isOn(sample, claim)).forEach(claim -> listed.add(listed(claim)));
            offset += Page.MOST;
        } while (offset < page.total());
        return listed;
    }

    private static boolean isOn(Sample sample, Claim claim) {
        return DECIDED.contains(claim.state())
                && sample.covers(claim.details().until())
                && !claim.changed().isAfter(sample.at());
    }

    private static Listed listed(Claim claim) {
        return new Listed(
                Sha256.hex("claim:" + claim.id()),
                claim.person(),
                claim.id().value(),
                claim.details().title(),
                claim.details().until(),
                null);
    }

    /** The mark is the verdict's seal. */
    private List<Listed> verdicts(Sample sample, Id<Person> person) {
        return verdicts.frozen(person).stream()
                .filter(verdict ->
                        sample.covers(day(verdict)) && !signed(verdict).isAfter(sample.at()))
                .map(verdict ->
                        new Listed(verdict.seal(), person, verdict.id().value(), verdict.period(), day(verdict), null))
                .toList();
    }

    private static Instant signed(Verdict verdict) {
        return verdict.signatures().getLast().at();
    }

    private static LocalDate day(Verdict verdict) {
        return CountyTime.dayOf(signed(verdict));
    }

    /** Every academic year that a day of the period lies in. */
    private Set<Integer> years(Sample sample) {
        Set<Integer> years = new TreeSet<>();
        for (LocalDate day = sample.from(); !day.isAfter(sample.until()); day = next(day, sample.until())) {
            ledger.academicYearOf(day).ifPresent(year -> years.add(year.year()));
        }
        if (years.isEmpty()) {
            throw new Refused.Missing("refused.credits.rules", sample.from());
        }
        return years;
    }

    private static LocalDate next(LocalDate day, LocalDate until) {
        LocalDate next = day.plusMonths(1);
        return next.isAfter(until) && day.isBefore(until) ? until : next;
    }
}
