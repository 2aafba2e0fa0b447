package org.yunyan.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.credits.Entry;
import org.yunyan.people.Person;
import org.yunyan.rules.AcademicYear;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Sha256;

/**
 * What a certificate would say if it were issued now.
 *
 * @param settled the entries that are final; only these are certified
 * @param open those that are not yet
 */
record Draft(
        Id<Person> person,
        CertificateKind kind,
        String subject,
        String title,
        LocalDate from,
        LocalDate until,
        List<Entry> settled,
        List<Entry> open) {

    static Draft course(Id<Person> person, Holdings holdings, Entry entry) {
        return of(
                person,
                holdings,
                CertificateKind.COURSE,
                entry.awardKey(),
                entry.title(),
                entry.day(),
                entry.day(),
                one -> one.awardKey().equals(entry.awardKey()));
    }

    static Draft year(Id<Person> person, Holdings holdings, AcademicYear year) {
        return of(
                person,
                holdings,
                CertificateKind.YEAR,
                Integer.toString(year.year()),
                null,
                year.from(),
                year.until(),
                one -> one.year() == year.year());
    }

    static Draft cycle(Id<Person> person, Holdings holdings, RuleSet rules) {
        return of(
                person,
                holdings,
                CertificateKind.CYCLE,
                rules.id().value(),
                null,
                rules.from(),
                rules.until(),
                one -> rules.covers(one.day()));
    }

    private static Draft of(
            Id<Person> person,
            Holdings holdings,
            CertificateKind kind,
            String subject,
            String title,
            LocalDate from,
            LocalDate until,
            Predicate<Entry> wanted) {
        var parts = holdings.standing(wanted).stream().collect(Collectors.partitioningBy(holdings::settled));
        return new Draft(person, kind, subject, title, from, until, parts.get(true), parts.get(false));
    }

    /** The same as long as the same entries are certified about the same. */
    String matter() {
        return Sha256.hex(Stream.concat(
                        Stream.of(person.value(), kind.name(), subject),
                        settled.stream().map(Entry::hash))
                .collect(Collectors.joining("\n")));
    }

    Candidate candidate(IssuedCertificate issued) {
        return new Candidate(
                kind,
                subject,
                title,
                from,
                until,
                settled.size() + open.size(),
                settled.size(),
                settled.stream().map(Entry::counted).reduce(Credits.ZERO, Credits::plus),
                open.stream().mapToLong(Entry::sequence).max().orElse(0),
                issued);
    }
}
