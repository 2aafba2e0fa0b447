package org.yunyan.web.certificates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.notices.Notices;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;

/** Somebody at a school of her own whose training of some weeks ago has been on public notice and is final. */
final class Holders {

    private static final int WEEKS_AGO = 8;
    private static final int NOTICE_WEEKS_AGO = 7;

    private final People people;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    Holders(People people, Ledger ledger, Notices notices, Clock clock) {
        this.people = people;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return the award key */
    String settle(Id<Person> id, String name, Organisation zone, String title) {
        Organisation school =
                zone.child(Id.of("school-of-" + id), OrganisationKind.SCHOOL, "江口小学", true, List.of(Stage.PRIMARY));
        people.register(List.of(school));
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        people.enter(List.of(
                new Person(id, "N-" + id, name, school.id(), school.path(), post, LocalDate.of(2015, 9, 1), true)));
        String key = "training:" + id;
        ledger.plant(Map.of(id, List.of(award(id, key, title))));
        LocalDate shown = today().minusWeeks(NOTICE_WEEKS_AGO);
        int year = ledger.academicYearOf(today().minusWeeks(WEEKS_AGO))
                .orElseThrow()
                .year();
        notices.plant(id, school.id(), year, shown);
        return key;
    }

    int year() {
        return ledger.academicYearOf(today().minusWeeks(WEEKS_AGO))
                .orElseThrow()
                .year();
    }

    private Award award(Id<Person> id, String key, String title) {
        return new Award(
                key,
                id,
                null,
                title,
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                BigDecimal.valueOf(16),
                "签到表",
                null,
                today().minusWeeks(WEEKS_AGO)
                        .atTime(16, 0)
                        .atZone(CountyTime.ZONE)
                        .toInstant());
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
