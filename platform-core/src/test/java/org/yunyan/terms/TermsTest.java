package org.yunyan.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.Rooms;
import org.yunyan.SetClock;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Audit;
import org.yunyan.identity.Grant;
import org.yunyan.identity.Role;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Vocabulary;
import org.yunyan.recommender.index.LuceneIndex;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** An operator looks after the terms of her county. */
@ExtendWith(StoreExtension.class)
class TermsTest {

    private static final String UNIT = "大单元教学";

    private final MongoDatabase database;
    private final SetClock clock = SetClock.at("2026-11-27T01:00:00Z");
    private final Rooms rooms;
    private final Index index = LuceneIndex.inMemory();
    private final Actor admin = actor("yin", Role.ADMIN);
    private Terms terms;

    TermsTest(MongoDatabase database) {
        database.drop();
        this.database = database;
        rooms = Rooms.open(database, clock, "people", "identity");
        terms = started();
    }

    private Terms started() {
        return new Terms(new TermStore(database), index, rooms.get(Accounts.class), clock);
    }

    private static Actor actor(String name, Role role) {
        return new Actor(Id.of(name), Id.of(name), name, List.of(new Grant(role, Id.of("county"))));
    }

    @AfterEach
    void close() {
        index.close();
        rooms.close();
    }

    private List<Term> found(String wanted) {
        return terms.list(admin, wanted, false, 0, 50).items();
    }

    @Test
    void theShippedTermsAreFoundByAnyOfTheirNamesInAnyScript() {
        assertThat(found("單元整體")).extracting(Term::id).contains(UNIT);
        assertThat(found("pbl").getFirst().concept().name()).isEqualTo("项目式学习");
        assertThat(terms.list(admin, " ", false, 0, 20).total())
                .isEqualTo(Vocabulary.shipped().concepts().size());
        assertThat(terms.pending()).isZero();
    }

    @Test
    void aNewTermIsKeptWithWhoAndWhenAndWaitsForTheIndex() {
        String id = terms.add(admin, List.of("三峡课堂", " 库区课堂 ", ""));

        Term added = terms.term(admin, id);
        assertThat(added.origin()).isEqualTo(Term.Origin.ADDED);
        assertThat(added.synonyms()).containsExactly("库区课堂");
        assertThat(added.change().orElseThrow().byName()).isEqualTo("yin");
        assertThat(added.change().orElseThrow().at()).isEqualTo(clock.instant());
        assertThat(added.pending()).isTrue();
        assertThat(terms.pending()).isEqualTo(1);
        assertThat(index.analysis().concepts("三峡课堂")).isEmpty();
        assertThat(rooms.get(Accounts.class).audits(admin, 0, 10).items())
                .extracting(Audit::action, Audit::on, Audit::detail)
                .containsExactly(tuple("term.add", "三峡课堂", "库区课堂"));
    }

    @Test
    void whatTheIndexWasFilledWithIsInForceAndSurvivesARestart() {
        terms.add(admin, List.of("三峡课堂", "库区课堂"));
        TermEdition edition = terms.edition();
        index.analyse(edition.vocabulary());
        terms.indexed(edition);
        assertThat(terms.pending()).isZero();

        terms.add(admin, List.of("云阳夜话", "巴渝夜话"));
        index.analyse(Vocabulary.shipped());
        terms = started();

        assertThat(index.analysis().concepts("库区课堂与巴渝夜话")).containsExactly("三峡课堂");
        assertThat(terms.pending()).isEqualTo(1);
    }

    @Test
    void anotherNodeTakesOverWhatTheIndexWasFilledWith() {
        Terms other = started();
        terms.add(admin, List.of("三峡课堂"));
        terms.indexed(terms.edition());
        index.analyse(Vocabulary.shipped());

        other.follow();

        assertThat(index.analysis().concepts("三峡课堂")).containsExactly("三峡课堂");
    }

    @Test
    void aNameBelongsToOneTermOnly() {
        assertThatThrownBy(() -> terms.add(admin, List.of("整体单元", "單元教學")))
                .isInstanceOfSatisfying(Refused.Invalid.class, no -> {
                    assertThat(no.key()).isEqualTo("refused.term.taken");
                    assertThat(no.arguments()).contains(UNIT);
                });
        assertThatThrownBy(() -> terms.add(admin, List.of(UNIT))).hasMessageContaining("refused.term.taken");
        assertThatThrownBy(() -> terms.change(admin, UNIT, List.of(UNIT, "PBL")))
                .hasMessageContaining("refused.term.taken");
        assertThat(terms.pending()).isZero();
    }

    @Test
    void aNameIsMoreThanACharacterAndNoSentence() {
        assertThatThrownBy(() -> terms.add(admin, List.of("课"))).hasMessageContaining("refused.term.short");
        assertThatThrownBy(() -> terms.add(admin, List.of("新".repeat(25)))).hasMessageContaining("refused.term.long");
        assertThatThrownBy(() -> terms.add(admin, List.of("谁来教？怎么教？"))).hasMessageContaining("refused.term.noWord");
        assertThatThrownBy(() -> terms.add(admin, List.of("2025"))).hasMessageContaining("refused.term.noWord");
        assertThatThrownBy(() -> terms.add(admin, List.of(" ", ""))).hasMessageContaining("refused.term.nameless");
    }

    @Test
    void aShippedTermIsChangedTakenAwayAndRestored() {
        terms.change(admin, UNIT, List.of(UNIT, "大单元"));
        assertThat(terms.term(admin, UNIT).origin()).isEqualTo(Term.Origin.CHANGED);
        assertThat(found("结构化教学").stream().filter(term -> term.concept().names().contains("结构化教学")))
                .isEmpty();

        terms.takeAway(admin, UNIT);
        assertThat(terms.term(admin, UNIT).origin()).isEqualTo(Term.Origin.TAKEN_AWAY);
        assertThat(terms.edition().vocabulary().analysis().concepts("大单元教学")).doesNotContain(UNIT);

        terms.restore(admin, UNIT);
        assertThat(terms.term(admin, UNIT).origin()).isEqualTo(Term.Origin.SHIPPED);
        assertThat(terms.pending()).isZero();
    }

    @Test
    void aTermIsNotRestoredWhileAnotherHasOneOfItsNames() {
        terms.takeAway(admin, UNIT);
        terms.add(admin, List.of("单元设计", "大单元设计"));

        assertThatThrownBy(() -> terms.restore(admin, UNIT)).hasMessageContaining("refused.term.taken");
    }

    @Test
    void whatWasAddedHereIsForgottenWhenTakenAway() {
        String id = terms.add(admin, List.of("三峡课堂"));
        terms.takeAway(admin, id);

        assertThatThrownBy(() -> terms.term(admin, id)).isInstanceOf(Refused.Missing.class);
        assertThat(terms.pending()).isZero();
    }

    @Test
    void aTextIsTakenWholeOrNotAtAll() {
        TermImport refused = terms.take(admin, "# 本县\n三峡课堂 库区课堂\n\n云上教研 PBL 课\n三峡课堂 另一个\n");
        assertThat(refused.problems())
                .extracting(TermImport.Problem::line, TermImport.Problem::key)
                .contains(
                        tuple(4, "refused.term.taken"), tuple(4, "refused.term.short"), tuple(5, "refused.term.twice"));
        assertThat(terms.pending()).isZero();

        TermImport taken = terms.take(admin, "三峡课堂 库区课堂\n大单元教学 大单元 单元整体教学\n双减 双减政策\n");
        assertThat(taken).isEqualTo(new TermImport(1, 2, List.of()));
        assertThat(terms.list(admin, "", true, 0, 10).total()).isEqualTo(3);
    }

    @Test
    void whatIsWrittenOutReadsBackTheSame() {
        terms.add(admin, List.of("三峡课堂", "gorge class"));
        terms.takeAway(admin, UNIT);
        String text = terms.text(admin);

        assertThat(terms.take(admin, text)).isEqualTo(new TermImport(0, 0, List.of()));
        assertThat(text).contains("三峡课堂 gorge_class\n").doesNotContain("大单元教学设计");
        assertThat(terms.take(
                                admin,
                                Vocabulary.shipped().concept(UNIT).orElseThrow().line())
                        .added())
                .isEqualTo(1);
        assertThat(terms.term(admin, UNIT).origin()).isEqualTo(Term.Origin.SHIPPED);
    }

    @Test
    void aReleaseThatShipsANameOfOursStillStarts() {
        TermChange before = new TermChange("教学单元", List.of("教学单元", UNIT), Id.of("yin"), "yin", clock.instant());
        new TermStore(database).put(new IndexedTerms(IndexedTerms.ONLY, List.of(before), clock.instant()));

        terms = started();

        assertThat(index.analysis().concepts(UNIT)).containsExactly("教学单元");
        assertThat(index.analysis().concepts("单元整体教学")).hasSize(1);
    }

    @Test
    void onlyAnOperatorSeesAndChangesTerms() {
        Actor officer = actor("ou", Role.OFFICER);
        assertThatThrownBy(() -> terms.list(officer, "", false, 0, 10)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> terms.add(officer, List.of("三峡课堂"))).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> terms.take(officer, "三峡课堂")).isInstanceOf(Refused.Forbidden.class);
    }
}
