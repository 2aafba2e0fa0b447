package org.yunyan.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.claims.Claims;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.credits.Ledger;
import org.yunyan.people.Person;
import org.yunyan.rules.AcademicYear;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.Sitting;
import org.yunyan.study.Study;

/** Looks at what is new about some people: everything that is needed of them is read at once, then each detector looks. */
final class Sifting {

    private static final String COMPLETION = "completion:";

    /** Of one person, what changed last first. */
    private static final int CLAIMS = 20;

    private final Study study;
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final Claims claims;
    private final NotedStore noted;
    private final Raising raising;

    Sifting(Study study, Ledger ledger, Catalogue catalogue, Claims claims, NotedStore noted, Raising raising) {
        this.study = study;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.claims = claims;
        this.noted = noted;
        this.raising = raising;
    }

    /**
     * Besides, flags follow what has become an entry or was reversed.
     *
     * @param people of one school, or some hundred at most
     * @param since what was entered and studied before has been looked at
     */
    List<Suspicion> look(Collection<Id<Person>> people, Instant since, Instant now, Thresholds thresholds) {
        Map<Id<Person>, List<Sitting>> sittings = study.sittings(people);
        Map<Id<Person>, List<Entry>> entries = entries(people, since, now);
        Map<Id<Person>, List<Clash>> clashes = noted.clashes(people, day(since));
        Function<Id<Course>, String> titles = titles();
        List<Suspicion> seen = new ArrayList<>();
        for (Id<Person> person : people) {
            List<Sitting> hers = since(sittings.getOrDefault(person, List.of()), since);
            List<Entry> written = entries.getOrDefault(person, List.of());
            List<Engagement> elsewhere = new ArrayList<>(elsewhere(person, written, hers, since));
            elsewhere.addAll(claimed(person, hers, since));
            seen.addAll(new Overlapping(person, thresholds, titles)
                    .look(hers, elsewhere, clashes.getOrDefault(person, List.of())));
            Speeding speeding = new Speeding(person, thresholds, titles);
            seen.addAll(speeding.days(hers, elsewhere));
            fresh(written, since)
                    .flatMap(entry -> completed(person, entry).stream())
                    .forEach(done -> speeding.look(done, content(done), hers).ifPresent(seen::add));
        }
        entries.values().forEach(hers -> raising.follow(fresh(hers, since).toList()));
        seen.addAll(devices(sittings, since, new Sharing(thresholds, titles)));
        return seen;
    }

    private static Stream<Entry> fresh(List<Entry> entries, Instant since) {
        return entries.stream().filter(entry -> !entry.at().isBefore(since));
    }

    private static List<Sitting> since(List<Sitting> sittings, Instant since) {
        return sittings.stream()
                .filter(sitting -> !sitting.until().isBefore(since))
                .toList();
    }

    private Map<Id<Person>, List<Entry>> entries(Collection<Id<Person>> people, Instant since, Instant now) {
        Map<Id<Person>, List<Entry>> entries = new HashMap<>();
        years(since, now)
                .forEach(year -> ledger.entries(people, year)
                        .forEach((person, hers) -> entries.computeIfAbsent(person, key -> new ArrayList<>())
                                .addAll(hers)));
        return entries;
    }

    private Set<Integer> years(Instant since, Instant now) {
        return Stream.of(day(since), day(now))
                .flatMap(day -> ledger.academicYearOf(day).stream())
                .map(AcademicYear::year)
                .collect(Collectors.toSet());
    }

    /** What still stands, on days of which something is new: an entry, or study. */
    private static List<Engagement> elsewhere(
            Id<Person> person, List<Entry> entries, List<Sitting> sittings, Instant since) {
        Set<String> reversed = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.REVERSAL)
                .map(Entry::awardKey)
                .collect(Collectors.toSet());
        Set<LocalDate> days = new HashSet<>();
        fresh(entries, since).map(Entry::day).forEach(days::add);
        sittings.forEach(sitting -> {
            days.add(day(sitting.opened()));
            days.add(day(sitting.until()));
        });
        return entries.stream()
                .filter(Engagement::isInPresence)
                .filter(entry -> days.contains(entry.day()) && !reversed.contains("reversal:" + entry.awardKey()))
                .map(entry -> Engagement.of(person, entry))
                .toList();
    }

    /** Days of claims that changed lately, or on which she studied. */
    private List<Engagement> claimed(Id<Person> person, List<Sitting> sittings, Instant since) {
        return claims.of(person, 0, CLAIMS).items().stream()
                .filter(claim -> !claim.changed().isBefore(since) || !sittings.isEmpty())
                .flatMap(claim -> Engagement.of(claim).stream())
                .toList();
    }

    private Optional<Enrolment> completed(Id<Person> person, Entry entry) {
        boolean studied = entry.kind() == EntryKind.AWARD
                && entry.course() != null
                && entry.awardKey().startsWith(COMPLETION);
        return studied ? study.enrolmentOf(person, entry.course()).filter(Enrolment::isCompleted) : Optional.empty();
    }

    private Content content(Enrolment done) {
        return catalogue.answerKey(done.course(), done.number()).content();
    }

    private List<Suspicion> devices(Map<Id<Person>, List<Sitting>> sittings, Instant since, Sharing sharing) {
        Set<NotedStore.Use> uses = new HashSet<>();
        sittings.forEach((person, hers) -> since(hers, since).stream()
                .filter(sitting -> sitting.device() != null)
                .forEach(sitting -> uses.add(new NotedStore.Use(day(sitting.opened()), sitting.device(), person))));
        noted.note(uses);
        Set<String> days =
                uses.stream().map(use -> DeviceDay.id(use.day(), use.device())).collect(Collectors.toSet());
        return noted.shared(days).stream()
                .flatMap(day -> sharing.look(day, on(day, sittings)).stream())
                .toList();
    }

    /** The sittings of everybody who was at this device that day, also of people who are not looked at now. */
    private Map<Id<Person>, List<Sitting>> on(DeviceDay device, Map<Id<Person>, List<Sitting>> known) {
        List<Id<Person>> others = device.persons().stream()
                .filter(person -> !known.containsKey(person))
                .toList();
        Map<Id<Person>, List<Sitting>> all = new HashMap<>(study.sittings(others));
        device.persons().stream().filter(known::containsKey).forEach(person -> all.put(person, known.get(person)));
        all.replaceAll((person, hers) -> hers.stream()
                .filter(sitting -> sitting.device() != null
                        && sitting.device().value().equals(device.mark())
                        && day(sitting.opened()).equals(device.day()))
                .toList());
        all.values().removeIf(List::isEmpty);
        return all;
    }

    private Function<Id<Course>, String> titles() {
        Map<Id<Course>, String> known = new HashMap<>();
        return course -> known.computeIfAbsent(
                course,
                id -> Optional.ofNullable(catalogue.currentOf(List.of(id)).get(id))
                        .map(version -> version.content().title())
                        .orElse(id.value()));
    }

    static LocalDate day(Instant at) {
        return CountyTime.dayOf(at);
    }
}
