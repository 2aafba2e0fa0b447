package org.yunyan.whatif;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.credits.Award;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.MovableClock;
import org.yunyan.credits.Rules;
import org.yunyan.identity.Account;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.people.Post;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.people.Title;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.shared.Id;

/** A county whose rules somebody wants to change. */
final class Rehearsal implements AutoCloseable {

    static final Id<Organisation> COUNTY = Id.of("yunyang");
    static final Id<Organisation> ZONE = Id.of("zone-1");

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    Rehearsal(MongoDatabase database, Clock clock) {
        rooms.registerBean(MongoDatabase.class, () -> database, definition -> definition.setDestroyMethodName(""));
        rooms.registerBean(Clock.class, () -> clock);
        rooms.scan(
                "org.yunyan.people",
                "org.yunyan.identity",
                "org.yunyan.rules",
                "org.yunyan.credits",
                "org.yunyan.whatif");
        rooms.refresh();
        ledger().install(Rules.of2021());
        ledger().install(Rules.of2026());
    }

    <T> T get(Class<T> type) {
        return rooms.getBean(type);
    }

    Ledger ledger() {
        return get(Ledger.class);
    }

    WhatIfRuns runs() {
        return get(WhatIfRuns.class);
    }

    /** So many schools in one zone, each with so many teachers. */
    List<Person> people(int schools, int teachers) {
        Organisation county = Organisation.county(COUNTY, "云阳县");
        Organisation zone = county.child(ZONE, OrganisationKind.ZONE, "双江片区", false, List.of());
        List<Organisation> units = new ArrayList<>(List.of(county, zone));
        List<Person> people = new ArrayList<>();
        for (int s = 0; s < schools; s++) {
            Organisation school = zone.child(
                    Id.of("school-" + s), OrganisationKind.SCHOOL, "第 " + s + " 小学", false, List.of(Stage.PRIMARY));
            units.add(school);
            for (int t = 0; t < teachers; t++) {
                people.add(teacher(s, t, school));
            }
        }
        get(People.class).register(units);
        get(People.class).enter(people);
        return people;
    }

    private static Person teacher(int school, int number, Organisation at) {
        Post post = new Post(Stage.PRIMARY, Subject.CHINESE, List.of(), Set.of(3), Title.NONE, false);
        String id = "T%04d%04d".formatted(school, number);
        return new Person(Id.of(id), id, "老师" + number, at.id(), at.path(), post, LocalDate.of(2010, 9, 1), true);
    }

    /** Years of so many trainings each, drawn by number. */
    void history(List<Person> people, int firstYear, int lastYear, int aYear) {
        Map<Id<Person>, List<Award>> history = new HashMap<>();
        for (Person person : people) {
            List<Award> awards = new ArrayList<>();
            for (int year = firstYear; year <= lastYear; year++) {
                for (int i = 0; i < aYear; i++) {
                    awards.add(award(person.id(), year, i));
                }
            }
            history.put(person.id(), awards);
            if (history.size() == 500) {
                ledger().plant(history);
                history.clear();
            }
        }
        ledger().plant(history);
    }

    private static Award award(Id<Person> person, int year, int number) {
        TrainingMode mode = TrainingMode.values()[number % TrainingMode.values().length];
        LocalDate day = LocalDate.of(year, 1 + number % 12, 1 + number % 28);
        return award(person, "training-" + year + "-" + number, mode, 12, day.toString());
    }

    static Award award(Id<Person> person, String key, TrainingMode mode, int hours, String day) {
        return new Award(
                key,
                person,
                null,
                "大单元教学设计",
                TrainingLevel.COUNTY,
                mode,
                BigDecimal.valueOf(hours),
                "签到表",
                null,
                MovableClock.at(day + "T16:00"));
    }

    static Actor officer() {
        return actor(Role.OFFICER, COUNTY);
    }

    static Actor actor(Role role, Id<Organisation> on) {
        return new Actor(Id.<Account>fresh(), Id.fresh(), "程若宁", List.of(new Grant(role, on)));
    }

    /** A draft of the present rules with these fields written otherwise. */
    RuleDraft draft(Actor officer, String... fields) {
        RuleDrafts drafts = get(RuleDrafts.class);
        RuleDraft draft = drafts.begin(officer, Rules.of2026().id());
        var text = draft.text();
        for (int i = 0; i < fields.length; i += 2) {
            text = text.with(fields[i], fields[i + 1]);
        }
        return drafts.keep(officer, draft.id(), draft.revision(), text);
    }

    /** Waits until nothing is being tried any more. */
    void await() throws InterruptedException {
        while (runs().running()) {
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        rooms.close();
    }
}
