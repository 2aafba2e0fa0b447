package org.yunyan.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.catalogue.TrainingMode.CONCENTRATED;
import static org.yunyan.catalogue.TrainingMode.SCHOOL_BASED;
import static org.yunyan.whatif.Rehearsal.award;
import static org.yunyan.whatif.Rehearsal.officer;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Signatures;
import org.yunyan.credits.MovableClock;
import org.yunyan.credits.Standing;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Person;
import org.yunyan.rules.Outlook;
import org.yunyan.rules.RuleDraft;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.rules.RuleSet;
import org.yunyan.shared.Background;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** A draft over the real ledgers: who rises, who falls, by school; and the ledgers stay as they are. */
@ExtendWith(StoreExtension.class)
class WhatIfTest {

    private final Actor cheng = officer();
    private Rehearsal county;
    private MongoDatabase database;
    private List<Person> people;

    @BeforeEach
    void aCountyInTheMiddleOfItsCycle(MongoDatabase store) {
        database = store;
        store.listCollectionNames().forEach(name -> store.getCollection(name).deleteMany(new Document()));
        county = new Rehearsal(store, new MovableClock("2027-11-15T10:00"));
        people = county.people(2, 3);
    }

    @AfterEach
    void end() {
        county.close();
    }

    @Test
    void whoWouldRiseAndFallIsToldBySchoolAndByPerson() throws InterruptedException {
        concentrated(0, 240);
        schoolBased(1, 120);
        concentrated(3, 160);
        RuleDraft draft = county.draft(cheng, "conversions[0].hoursPerCredit", "10", "caps[4].max", "20");

        run(draft);

        WhatIf result = county.runs().result(cheng, draft.id()).orElseThrow();
        assertThat(result.total().teachers()).isEqualTo(6);
        assertThat(List.of(result.total().rise(), result.total().fall())).containsExactly(0, 2);
        assertThat(result.total().lost()).isEqualTo(Credits.of(10));
        assertThat(result.schools())
                .extracting(school -> school.effect().fall())
                .containsExactly(1, 1);
        PersonEffect first = county.runs()
                .changed(cheng, draft.id(), people.getFirst().school())
                .getFirst();
        assertThat(List.of(first.before(), first.after())).containsExactly(Credits.of(30), Credits.of(24));
        assertThat(List.of(first.yearBefore(), first.yearAfter())).containsExactly(Outlook.MET, Outlook.MET);
    }

    @Test
    void aLooserLimitLiftsWhoHadRunIntoItAndAHigherMinimumEndangersOthers() throws InterruptedException {
        schoolBased(1, 200);
        concentrated(2, 24 * 8);
        RuleDraft draft = county.draft(cheng, "caps[4].max", "20", "year.minimum", "40");

        run(draft);

        Effect total = county.runs().result(cheng, draft.id()).orElseThrow().total();
        assertThat(total.rise()).isEqualTo(1);
        assertThat(total.gained()).isEqualTo(Credits.of(8));
        assertThat(total.endangered()).isEqualTo(1);
    }

    @Test
    void nothingInTheLedgersChanges() throws InterruptedException {
        county.history(people, 2026, 2027, 9);
        TreeMap<String, List<Document>> before = ledgers();
        List<Standing> standings = standings();

        run(county.draft(cheng, "conversions[0].hoursPerCredit", "16", "cycle.minimum", "200"));

        assertThat(ledgers()).isEqualTo(before);
        assertThat(standings()).isEqualTo(standings);
        assertThat(before.get("ledger")).isNotEmpty();
    }

    @Test
    void theSameRulesChangeNothingForAnybodyWhoseLedgerWasWrittenUnderThem() throws InterruptedException {
        county.history(people, 2026, 2027, 9);
        RuleDraft draft = county.draft(cheng);

        run(draft);

        Effect total = county.runs().result(cheng, draft.id()).orElseThrow().total();
        assertThat(total).isEqualTo(new Effect(6, 0, 0, 0, 0, Credits.ZERO, Credits.ZERO));
    }

    @Test
    void whatWasTakenBackStaysTakenBack() throws InterruptedException {
        concentrated(0, 80);
        county.ledger().reverse(people.getFirst().id(), "c-0", "签到表有误", Signatures.two());
        RuleDraft draft = county.draft(cheng, "conversions[0].hoursPerCredit", "4");

        run(draft);

        assertThat(county.runs().result(cheng, draft.id()).orElseThrow().total().rise())
                .isZero();
    }

    @Test
    void aRunThatIsStoppedLeavesTheEarlierResult() throws InterruptedException {
        RuleDraft draft = county.draft(cheng, "year.minimum", "30");
        run(draft);
        WhatIf first = county.runs().result(cheng, draft.id()).orElseThrow();
        WhatIfStore store = new WhatIfStore(database);
        RuleSet rules = county.get(RuleDrafts.class).rules(draft);

        var stopped = new Trying(
                        store,
                        county.get(org.yunyan.people.People.class),
                        county.ledger(),
                        draft,
                        rules,
                        "second",
                        first.on())
                .all((done, of) -> {}, () -> true);

        assertThat(stopped).isEmpty();
        assertThat(county.runs().result(cheng, draft.id())).contains(first);
    }

    @Test
    void aResultSaysWhatItIsOfAndHowFarARunIsCanBeSeen() throws InterruptedException {
        RuleDraft draft = county.draft(cheng, "year.minimum", "30");
        run(draft);

        WhatIf result = county.runs().result(cheng, draft.id()).orElseThrow();
        assertThat(result.isOf(draft)).isTrue();
        RuleDrafts drafts = county.get(RuleDrafts.class);
        assertThat(drafts.draft(cheng, draft.id()).isTried()).isTrue();
        RuleDraft later =
                drafts.keep(cheng, draft.id(), draft.revision(), draft.text().with("year.minimum", "31"));
        assertThat(result.isOf(later)).isFalse();
        assertThat(later.isTried()).isFalse();
        assertThat(county.runs().state(cheng, draft.id())).isInstanceOf(Background.Done.class);
        assertThat(county.runs().state(cheng, county.draft(cheng).id())).isInstanceOf(Background.Idle.class);
    }

    @Test
    void aDraftWithAProblemIsNotTriedAndOnlyOfficersOfTheCountyTryAndSee() throws InterruptedException {
        RuleDraft wrong = county.draft(cheng, "year.minimum", "");
        assertThatThrownBy(() -> county.runs().start(cheng, wrong.id())).isInstanceOf(Refused.Invalid.class);
        RuleDraft draft = county.draft(cheng, "year.minimum", "30");
        run(draft);
        for (Actor stranger : List.of(
                Rehearsal.actor(Role.OFFICER, Rehearsal.ZONE), Rehearsal.actor(Role.SCHOOL_ADMIN, Id.of("school-0")))) {
            assertThatThrownBy(() -> county.runs().start(stranger, draft.id())).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> county.runs().result(stranger, draft.id())).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> county.runs().changed(stranger, draft.id(), Id.of("school-0")))
                    .isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> county.runs().export(stranger, draft.id(), (school, one) -> {}))
                    .isInstanceOf(Refused.Forbidden.class);
        }
    }

    private void run(RuleDraft draft) throws InterruptedException {
        county.runs().start(cheng, draft.id());
        county.await();
    }

    private void concentrated(int person, int hours) {
        county.ledger().award(award(people.get(person).id(), "c-" + person, CONCENTRATED, hours, "2027-05-01"));
    }

    private void schoolBased(int person, int hours) {
        county.ledger().award(award(people.get(person).id(), "s-" + person, SCHOOL_BASED, hours, "2027-05-01"));
    }

    private TreeMap<String, List<Document>> ledgers() {
        TreeMap<String, List<Document>> all = new TreeMap<>();
        for (String name : List.of("ledger", "tallies")) {
            all.put(name, database.getCollection(name).find().into(new ArrayList<>()));
        }
        return all;
    }

    private List<Standing> standings() {
        return people.stream()
                .map(person -> county.ledger().standing(person.id()))
                .toList();
    }
}
