package org.yunyan.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.anchors.Watch;
import org.yunyan.credits.Entry;
import org.yunyan.credits.EntryKind;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.identity.Signature;
import org.yunyan.people.Person;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** 三(六): credits are taken back by a reversal that two people stand for, neither of whom they belong to. */
@ExtendWith(StoreExtension.class)
class CorrectionsTest {

    private final MongoDatabase database;
    private Watch watch;
    private Corrections corrections;
    private Id<Person> wang;
    private Actor school;
    private Actor officer;

    CorrectionsTest(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void anAwardThatShouldNotBe() {
        for (String name : database.listCollectionNames()) {
            database.getCollection(name).deleteMany(new Document());
        }
        watch = new Watch(database);
        corrections = watch.corrections();
        wang = watch.teacher("王老师");
        school = Watch.actor(Id.of("school-office"), Role.SCHOOL_ADMIN, Watch.SCHOOL);
        officer = Watch.actor(Id.of("officer"), Role.OFFICER, Watch.COUNTY);
        watch.award(wang, "twice");
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void theSchoolProposesAnOfficerSignsAndTheLedgerHasTheReversalWithBothSignaturesAndTheReason() {
        Correction proposed = corrections.propose(school, wang, "twice", "同一次培训登记了两遍");
        assertThat(earned()).isEqualTo(Credits.of(1));

        Correction signed = corrections.sign(officer, proposed.id());

        assertThat(signed.state()).isEqualTo(CorrectionState.SIGNED);
        assertThat(signed.waitingSince()).as("in the ledger").isNull();
        assertThat(earned()).isEqualTo(Credits.ZERO);
        Entry reversal = watch.ledger().entries(wang).getLast();
        assertThat(reversal.kind()).isEqualTo(EntryKind.REVERSAL);
        assertThat(reversal.evidence()).isEqualTo("同一次培训登记了两遍");
        assertThat(reversal.signatures())
                .extracting(Signature::by, Signature::role)
                .containsExactly(tuple(school.person(), Role.SCHOOL_ADMIN), tuple(officer.person(), Role.OFFICER));
        assertThat(watch.ledger().verify(wang).ok()).isTrue();
        assertThat(actions()).containsExactly("correction.propose", "correction.sign");
    }

    @Test
    void proposingAgainAndSigningAgainChangeNothing() {
        Correction first = corrections.propose(school, wang, "twice", "登记了两遍");
        assertThat(corrections.propose(Watch.officer(), wang, "twice", "别的理由")).isEqualTo(first);
        corrections.sign(officer, first.id());
        corrections.sign(officer, first.id());

        assertThat(watch.ledger().entries(wang)).hasSize(2);
        assertThatThrownBy(() -> corrections.propose(school, wang, "twice", "再来一次"))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void manyWhoProposeAndSignAtOnceMakeOneReversal() throws Exception {
        List<Callable<Correction>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(() -> corrections.propose(school, wang, "twice", "登记了两遍"));
        }
        Id<Correction> id = run(all).getFirst().id();
        List<Callable<Correction>> signers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Actor one = Watch.officer();
            signers.add(() -> {
                try {
                    return corrections.sign(one, id);
                } catch (Refused.Conflict somebodyElseWasFirst) {
                    return null;
                }
            });
        }

        assertThat(run(signers)).filteredOn(signed -> signed != null).hasSize(1);
        assertThat(watch.ledger().entries(wang)).hasSize(2);
        assertThat(corrections.of(officer, wang)).hasSize(1);
    }

    @Test
    void nobodyStandsForItTwiceAndNobodyForHerOwn() {
        Actor herself = Watch.actor(wang, Role.OFFICER, Watch.COUNTY);
        assertThatThrownBy(() -> corrections.propose(herself, wang, "twice", "x"))
                .isInstanceOf(Refused.Forbidden.class);
        Correction proposed = corrections.propose(officer, wang, "twice", "x");

        assertThatThrownBy(() -> corrections.sign(officer, proposed.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> corrections.sign(herself, proposed.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> corrections.sign(school, proposed.id()))
                .as("a school does not sign")
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> corrections.sign(Watch.actor(Id.fresh(), Role.OFFICER, Watch.ZONE), proposed.id()))
                .as("an officer of a zone is none of the county")
                .isInstanceOf(Refused.Forbidden.class);
        assertThat(watch.ledger().entries(wang)).hasSize(1);
    }

    @Test
    void aForeignSchoolNeitherProposesNorSees() {
        Actor foreign = Watch.actor(Id.fresh(), Role.SCHOOL_ADMIN, Watch.OTHER_SCHOOL);
        corrections.propose(school, wang, "twice", "x");

        assertThatThrownBy(() -> corrections.propose(foreign, wang, "twice", "x"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> corrections.of(foreign, wang)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> corrections.at(foreign, Watch.SCHOOL.id(), true, 0, 10))
                .isInstanceOf(Refused.Forbidden.class);
        assertThat(corrections.at(foreign, Watch.OTHER_SCHOOL.id(), true, 0, 10).items())
                .isEmpty();
        assertThat(corrections.at(officer, Watch.COUNTY.id(), true, 0, 10).total())
                .isEqualTo(1);
        assertThat(corrections.of(Watch.actor(wang, Role.TEACHER, Watch.SCHOOL), wang))
                .as("she sees what is proposed about her")
                .hasSize(1);
    }

    @Test
    void aReasonAndAnAwardAreNeeded() {
        assertThatThrownBy(() -> corrections.propose(school, wang, "twice", " "))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> corrections.propose(school, wang, "twice", "长".repeat(501)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> corrections.propose(school, wang, "none", "x")).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void whatIsRefusedOrWithdrawnStaysOnRecordAndCanBeProposedAgain() {
        Correction first = corrections.propose(school, wang, "twice", "登记了两遍");
        assertThatThrownBy(() -> corrections.refuse(officer, first.id(), "")).isInstanceOf(Refused.Invalid.class);
        corrections.refuse(officer, first.id(), "两次是不同的培训");
        assertThatThrownBy(() -> corrections.sign(Watch.officer(), first.id())).isInstanceOf(Refused.Conflict.class);

        Correction second = corrections.propose(school, wang, "twice", "签到表相同");
        assertThatThrownBy(() -> corrections.withdraw(officer, second.id(), "x"))
                .isInstanceOf(Refused.Forbidden.class);
        corrections.withdraw(school, second.id(), "查实无误");

        assertThat(earned()).isEqualTo(Credits.of(1));
        assertThat(corrections.at(officer, Watch.ZONE.id(), false, 0, 10).items())
                .extracting(Correction::state)
                .containsExactlyInAnyOrder(CorrectionState.REFUSED, CorrectionState.WITHDRAWN);
        assertThat(corrections.propose(school, wang, "twice", "第三次").open()).isTrue();
    }

    @Test
    void whatIsSignedBeforeACrashIsInTheLedgerAfterIt() {
        Correction proposed = corrections.propose(school, wang, "twice", "登记了两遍");
        Signature signature = new Signature(officer.person(), Role.OFFICER, watch.clock.instant());
        assertThat(new CorrectionStore(database).decide(proposed.signed(signature)))
                .isTrue();
        assertThat(earned()).isEqualTo(Credits.of(1));

        corrections.sweep();
        corrections.sweep();

        assertThat(earned()).isEqualTo(Credits.ZERO);
        assertThat(watch.ledger().entries(wang)).hasSize(2);
        assertThat(new CorrectionStore(database).waiting(watch.clock.instant())).isEmpty();
    }

    @Test
    void pagesAreBounded() {
        for (int i = 0; i < 12; i++) {
            watch.award(wang, "training-" + i);
            corrections.propose(school, wang, "training-" + i, "x");
        }

        var page = corrections.at(officer, Watch.COUNTY.id(), true, 5, 5);

        assertThat(page.total()).isEqualTo(12);
        assertThat(page.items()).hasSize(5);
        assertThat(corrections.at(officer, Watch.COUNTY.id(), true, 0, 100_000).limit())
                .isEqualTo(200);
    }

    private Credits earned() {
        return watch.ledger().standing(wang).year().earned();
    }

    private List<String> actions() {
        return database.getCollection("audits").find().into(new ArrayList<>()).stream()
                .map(audit -> audit.getString("action"))
                .toList();
    }

    private static <T> List<T> run(List<Callable<T>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        }
    }
}
