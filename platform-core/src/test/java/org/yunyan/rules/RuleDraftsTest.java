package org.yunyan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yunyan.credits.MovableClock;
import org.yunyan.credits.Rules;
import org.yunyan.identity.Account;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Audit;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** How the county changes its rules: two officers, one draft, one day. */
@ExtendWith(StoreExtension.class)
class RuleDraftsTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final Id<Organisation> COUNTY = Id.of("yunyang");
    private static final Id<Organisation> ZONE = Id.of("zone-1");
    private static final Id<RuleSet> SET = Rules.of2026().id();

    private final MovableClock clock = new MovableClock("2027-01-15T10:00");
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final Actor cheng = officer("程若宁", COUNTY);
    private final Actor yao = officer("姚素桦", COUNTY);
    private RuleDrafts drafts;
    private RuleBook book;

    @BeforeEach
    void aCountyWithItsRules(MongoDatabase database) {
        database.getCollection(RuleBook.COLLECTION).drop();
        database.getCollection("rule-drafts").drop();
        database.getCollection("audits").drop();
        rooms.registerBean(MongoDatabase.class, () -> database, definition -> definition.setDestroyMethodName(""));
        rooms.registerBean(Clock.class, () -> clock);
        rooms.scan("org.yunyan.people", "org.yunyan.identity", "org.yunyan.rules");
        rooms.refresh();
        Organisation county = Organisation.county(COUNTY, "云阳县");
        rooms.getBean(People.class)
                .register(List.of(county, county.child(ZONE, OrganisationKind.ZONE, "片区", false, List.of())));
        drafts = rooms.getBean(RuleDrafts.class);
        book = rooms.getBean(RuleBook.class);
        book.install(Rules.of2021());
        book.install(Rules.of2026());
    }

    @AfterEach
    void end() {
        rooms.close();
    }

    @Test
    void aDraftOfOneOfficerSignedByAnotherIsTheNextVersionFromItsDayOn() {
        RuleDraft draft = tried(stricter());

        RuleDraft proposed = drafts.propose(cheng, draft.id(), MARCH, "2027 年起提高年度要求");
        RuleDraft installed = drafts.sign(yao, proposed.id());

        assertThat(installed.state()).isEqualTo(DraftState.INSTALLED);
        assertThat(installed.signatures())
                .extracting(signature -> signature.by())
                .containsExactly(cheng.person(), yao.person());
        assertThat(minimumOn(MARCH.minusDays(1))).isEqualTo(Credits.of(24));
        assertThat(minimumOn(MARCH)).isEqualTo(Credits.of(26));
        assertThat(book.ofYear(2026).orElseThrow().version()).isEqualTo(1);
        RuleVersion second = drafts.history(SET).getFirst();
        assertThat(second.rules().version()).isEqualTo(2);
        assertThat(List.of(second.author(), second.signer(), second.reason()))
                .containsExactly("程若宁", "姚素桦", "2027 年起提高年度要求");
        assertThat(drafts.history(SET).getLast().author()).isNull();
    }

    @Test
    void nobodySignsHerOwnDraft() {
        RuleDraft proposed = drafts.propose(cheng, stricter().id(), MARCH, "理由");

        assertThatThrownBy(() -> drafts.sign(cheng, proposed.id())).isInstanceOf(Refused.Forbidden.class);
        assertThat(book.versions(SET)).hasSize(1);
    }

    @Test
    void nobodySignsWhatWasNotTriedAsItIsWritten() {
        RuleDraft draft = tried(stricter());
        RuleDraft later =
                drafts.keep(cheng, draft.id(), draft.revision(), draft.text().with("year.minimum", "40"));
        RuleDraft proposed = drafts.propose(cheng, later.id(), MARCH, "理由");

        assertThat(proposed.isTried()).isFalse();
        assertThatThrownBy(() -> drafts.sign(yao, proposed.id()))
                .isInstanceOfSatisfying(
                        Refused.Conflict.class, no -> assertThat(no.key()).isEqualTo("refused.rules.untried"));
        assertThat(book.versions(SET)).hasSize(1);
        tried(proposed);
        assertThat(drafts.sign(yao, proposed.id()).state()).isEqualTo(DraftState.INSTALLED);
    }

    @Test
    void aTrialThatEndsWhileItsAuthorWritesDisturbsNobodyAndIsNotForgotten() {
        RuleDraft draft = stricter();
        drafts.tried(draft.id(), draft.fingerprint());

        RuleDraft proposed = drafts.propose(cheng, draft.id(), MARCH, "理由");

        assertThat(proposed.isTried()).isTrue();
        assertThat(drafts.giveBack(yao, proposed.id(), "请再征求意见").isTried()).isTrue();
    }

    @Test
    void rulesFromBeforeThereWereNoticesHaveOurDefaultAndSaySo(MongoDatabase database) {
        database.getCollection(RuleBook.COLLECTION)
                .updateMany(new org.bson.Document(), com.mongodb.client.model.Updates.unset("rules.notice"));
        RuleBook restarted = new RuleBook(database, clock);

        NoticeRule notice = restarted.inForce(MARCH).orElseThrow().notice();

        assertThat(notice.days()).isEqualTo(7);
        assertThat(notice.isDefault()).isTrue();
        assertThat(RuleFigure.of(restarted.inForce(MARCH).orElseThrow()))
                .filteredOn(figure -> figure.section().equals("notice"))
                .isNotEmpty()
                .allMatch(RuleFigure::isDefault);
        restarted.install(Rules.of2026());
        assertThat(restarted.versions(SET)).hasSize(1);
    }

    @Test
    void whatIsHalfWrittenIsKeptAndEachFieldSaysWhatIsWrong() {
        RuleDraft draft = drafts.begin(cheng, SET);

        RuleDraft kept = drafts.keep(
                cheng,
                draft.id(),
                draft.revision(),
                draft.text().with("year.minimum", "二十六").with("cycle.minimum", ""));

        assertThat(drafts.draft(cheng, draft.id()).text().get("year.minimum")).isEqualTo("二十六");
        assertThat(drafts.problems(kept))
                .extracting(problem -> problem.path() + " " + problem.what())
                .containsExactlyInAnyOrder("year.minimum unreadable", "cycle.minimum required");
        assertThatThrownBy(() -> drafts.propose(cheng, draft.id(), MARCH, "理由")).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void twoWindowsDoNotOverwriteEachOther() {
        RuleDraft draft = drafts.begin(cheng, SET);
        drafts.keep(cheng, draft.id(), draft.revision(), draft.text().with("year.minimum", "25"));

        assertThatThrownBy(() -> drafts.keep(
                        cheng, draft.id(), draft.revision(), draft.text().with("year.minimum", "27")))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(drafts.draft(cheng, draft.id()).text().get("year.minimum")).isEqualTo("25");
    }

    @Test
    void aDraftFromAnOlderVersionCannotTakeBackWhatANewerOneChanged() {
        RuleDraft first = stricter();
        RuleDraft second = stricter();
        drafts.sign(yao, drafts.propose(cheng, tried(first).id(), MARCH, "理由").id());

        assertThatThrownBy(() -> drafts.propose(cheng, second.id(), MARCH, "理由"))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void aProposalCanBeReturnedWithAReasonAndProposedAgain() {
        RuleDraft proposed = drafts.propose(cheng, stricter().id(), MARCH, "理由");

        RuleDraft back = drafts.giveBack(yao, proposed.id(), "请先征求学校意见");

        assertThat(back.state()).isEqualTo(DraftState.EDITING);
        assertThat(back.returned()).isEqualTo("请先征求学校意见");
        assertThat(drafts.propose(cheng, back.id(), MARCH, "已征求意见").state()).isEqualTo(DraftState.PROPOSED);
        assertThatThrownBy(() -> drafts.giveBack(yao, back.id(), " ")).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void rulesAreNotChangedForDaysThatAreOverNorWithoutAReasonNorForNothing() {
        RuleDraft draft = stricter();

        assertThatThrownBy(() -> drafts.propose(cheng, draft.id(), LocalDate.of(2027, 1, 14), "理由"))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> drafts.propose(cheng, draft.id(), LocalDate.of(2031, 1, 1), "理由"))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> drafts.propose(cheng, draft.id(), MARCH, " ")).isInstanceOf(Refused.Invalid.class);
        RuleDraft same = drafts.begin(cheng, SET);
        assertThatThrownBy(() -> drafts.propose(cheng, same.id(), MARCH, "理由")).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void theRulesOfTheNextCycleBeginAsThoseOfThisOne() {
        RuleDraft next = tried(drafts.beginNextCycle(cheng));

        drafts.sign(
                yao,
                drafts.propose(cheng, next.id(), LocalDate.of(2031, 1, 1), "新周期")
                        .id());

        RuleSet rules = book.inForce(LocalDate.of(2031, 1, 1)).orElseThrow();
        assertThat(rules.version()).isEqualTo(1);
        assertThat(rules.until()).isEqualTo(LocalDate.of(2036, 1, 1));
        assertThat(rules.caps()).isEqualTo(Rules.of2026().caps());
    }

    @Test
    void onlyOfficersOfTheCountyWriteAndSign() {
        RuleDraft proposed = drafts.propose(cheng, stricter().id(), MARCH, "理由");
        for (Actor stranger : List.of(officer("片区", ZONE), actor("系统", Role.ADMIN, COUNTY))) {
            assertThatThrownBy(() -> drafts.begin(stranger, SET)).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> drafts.open(stranger)).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> drafts.draft(stranger, proposed.id())).isInstanceOf(Refused.Forbidden.class);
            assertThatThrownBy(() -> drafts.sign(stranger, proposed.id())).isInstanceOf(Refused.Forbidden.class);
        }
        assertThatThrownBy(() -> drafts.discard(yao, drafts.begin(cheng, SET).id()))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void whoProposedAndWhoSignedIsInTheAudit() {
        drafts.sign(
                yao, drafts.propose(cheng, tried(stricter()).id(), MARCH, "理由").id());

        assertThat(rooms.getBean(Accounts.class)
                        .audits(actor("系统", Role.ADMIN, COUNTY), 0, 2)
                        .items())
                .extracting(Audit::name, Audit::action, Audit::on)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("姚素桦", "rules.sign", SET + "@2"),
                        org.assertj.core.groups.Tuple.tuple("程若宁", "rules.propose", SET + "@2"));
    }

    private RuleDraft tried(RuleDraft draft) {
        drafts.tried(draft.id(), draft.fingerprint());
        return drafts.draft(cheng, draft.id());
    }

    private RuleDraft stricter() {
        RuleDraft draft = drafts.begin(cheng, SET);
        return drafts.keep(cheng, draft.id(), draft.revision(), draft.text().with("year.minimum", "26"));
    }

    private Credits minimumOn(LocalDate day) {
        return book.inForce(day).orElseThrow().year().minimum();
    }

    private static Actor officer(String name, Id<Organisation> on) {
        return actor(name, Role.OFFICER, on);
    }

    private static Actor actor(String name, Role role, Id<Organisation> on) {
        return new Actor(Id.<Account>fresh(), Id.fresh(), name, List.of(new Grant(role, on)));
    }
}
