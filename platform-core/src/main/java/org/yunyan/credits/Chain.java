package org.yunyan.credits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.people.Person;
import org.yunyan.rules.Before;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * The ledger of one person as it was read.
 *
 * @param pages in their order
 */
record Chain(Id<Person> person, List<LedgerPage> pages) implements Before {

    Chain {
        pages = List.copyOf(pages);
    }

    Stream<Entry> entries() {
        return pages.stream().flatMap(page -> page.entries().stream());
    }

    Optional<Entry> entry(String awardKey) {
        return entries().filter(entry -> entry.awardKey().equals(awardKey)).findFirst();
    }

    /** @throws Refused.Missing when nothing was awarded under this key */
    Entry award(String awardKey) {
        return entry(awardKey)
                .filter(found -> found.kind() == EntryKind.AWARD)
                .orElseThrow(() -> new Refused.Missing("refused.credits.award", awardKey));
    }

    /** Those of an academic year. */
    List<Entry> entriesOf(int year) {
        return entries().filter(entry -> entry.year() == year).toList();
    }

    Optional<LedgerPage> last() {
        return pages.isEmpty() ? Optional.empty() : Optional.of(pages.getLast());
    }

    long length() {
        return last().map(page -> page.entries().getLast().sequence()).orElse(0L);
    }

    String hash() {
        return last().map(page -> page.entries().getLast().hash()).orElse("");
    }

    /**
     * Whether the pages belong to one moment: each but the last closed. Otherwise they were read while somebody turned the
     * page, and are read again.
     */
    boolean whole() {
        for (int i = 0; i < pages.size(); i++) {
            boolean isLast = i == pages.size() - 1;
            if (pages.get(i).part() != i + 1 || !isLast && !pages.get(i).closed()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Credits counted(RuleSet rules, RuleSet.Cap cap, LocalDate day) {
        return entries()
                .filter(entry -> cap.holds(entry.evidenceRow().kind()) && within(rules, cap.per(), entry, day))
                .map(Entry::counted)
                .reduce(Credits.ZERO, Credits::plus);
    }

    @Override
    public Optional<Paid> paid(String occasion) {
        Set<String> takenBack = entries()
                .filter(entry -> entry.kind() == EntryKind.REVERSAL)
                .map(Entry::awardKey)
                .collect(Collectors.toSet());
        return entries()
                .filter(entry ->
                        occasion.equals(entry.occasion()) && entry.counted().isPositive())
                .filter(entry -> !takenBack.contains(Drafting.REVERSAL + entry.awardKey()))
                .map(entry -> new Paid(entry.title(), entry.day()))
                .findFirst();
    }

    private static boolean within(RuleSet rules, RuleSet.Per per, Entry entry, LocalDate day) {
        return switch (per) {
            case EVENT -> false;
            case DAY -> entry.day().equals(day);
            case YEAR -> rules.yearOf(day).contains(entry.day());
            case CYCLE -> rules.covers(entry.day());
        };
    }

    /** Whether the other ledger begins with exactly these pages. */
    boolean startOf(Chain other) {
        return pages.size() <= other.pages.size() && pages.equals(other.pages.subList(0, pages.size()));
    }

    /** The sums of this ledger: the cache is this, and nothing but this. */
    Tally tally() {
        return Tally.of(person, length(), hash(), entries());
    }

    /** This ledger with one more entry, on a page of its own when the last one is over. */
    Chain with(Entry entry, int year) {
        var more = new ArrayList<>(pages);
        if (pages.isEmpty() || pages.getLast().over(year)) {
            if (!pages.isEmpty()) {
                more.set(more.size() - 1, more.getLast().asClosed());
            }
            more.add(LedgerPage.opened(person, more.size() + 1, year, entry, false));
        } else {
            more.set(more.size() - 1, more.getLast().with(entry));
        }
        return new Chain(person, more);
    }
}
