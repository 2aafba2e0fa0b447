package org.yunyan.web.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yunyan.credits.Ledger;
import org.yunyan.people.AbsenceKind;
import org.yunyan.people.Absences;
import org.yunyan.people.Person;
import org.yunyan.people.Service;
import org.yunyan.rules.Target;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Credits;
import org.yunyan.web.language.Words;

/** What an absence would do to what somebody owes, in words, before it is recorded. */
@Component
final class Owing {

    private final Ledger ledger;
    private final Absences absences;
    private final Clock clock;

    Owing(Ledger ledger, Absences absences, Clock clock) {
        this.ledger = ledger;
        this.absences = absences;
        this.clock = clock;
    }

    /** @param until null when that is open */
    String effect(Person person, AbsenceKind kind, LocalDate from, LocalDate until) {
        LocalDate day = from.isAfter(today()) ? from : today();
        return ledger.academicYearOf(until == null || until.isAfter(day) ? day : from)
                .map(year -> {
                    Service now = absences.service(person);
                    Credits before = owed(person, now, year.year()).required();
                    Credits after = owed(person, with(now, kind, from, until), year.year())
                            .required();
                    return Words.say(
                            after.equals(before) ? "absence.effect.none" : "absence.effect",
                            String.valueOf(year.year()),
                            before,
                            after);
                })
                .orElse("");
    }

    private Target owed(Person person, Service service, int year) {
        return ledger.yearTarget(person.id(), service, year, Credits.ZERO);
    }

    private static Service with(Service service, AbsenceKind kind, LocalDate from, LocalDate until) {
        List<Service.Away> more = new ArrayList<>(service.absences());
        more.add(new Service.Away(kind, from, until));
        boolean leaves = kind == AbsenceKind.LEFT && until == null;
        return new Service(service.joined(), leaves ? from : service.left(), more);
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
