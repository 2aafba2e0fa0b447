package org.yunyan.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunyan.claims.ClaimsWorld.training;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.identity.Actor;
import org.yunyan.rules.CreditRules;
import org.yunyan.rules.TrainingRole;
import org.yunyan.shared.Credits;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.mongo.StoreExtension;

/** Others post evidence, never credits: it waits for the county. */
@ExtendWith(StoreExtension.class)
class PostingTest {

    private static final Poster UNIVERSITY = new Poster("university", "西南大学");
    private static final Actor MACHINE = new Actor(Id.of("machine:u"), Id.of("machine:u"), "university", List.of());

    private final MongoDatabase database;

    @TempDir
    private Path data;

    private ClaimsWorld world;
    private Claims claims;
    private Actor li;

    PostingTest(MongoDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void openTheRooms() {
        database.drop();
        world = new ClaimsWorld(database, data);
        claims = world.claims();
        li = world.teacher("li");
    }

    @AfterEach
    void closeTheRooms() {
        world.close();
    }

    @Test
    void whatIsPostedCountsNothingUntilTheCountyHasSigned() {
        Claim posted = claims.post(MACHINE, UNIVERSITY, evidence("row-1", "N-li", "8", null));

        assertThat(world.entries(li)).isEmpty();
        assertThat(claims.mine(li, 0, 10).items()).extracting(Claim::id).containsExactly(posted.id());
        assertThat(claims.waiting(world.county, DeskFilter.ALL, 0, 10).items())
                .extracting(Claim::id)
                .containsExactly(posted.id());
        assertThatThrownBy(() -> world.approve(world.school, posted)).isInstanceOf(Refused.Forbidden.class);
        world.approve(world.county, posted);
        assertThat(world.entries(li)).singleElement().satisfies(entry -> {
            assertThat(entry.role()).isEqualTo(TrainingRole.PRESENTER);
            assertThat(entry.occasion()).isEqualTo("西南大学|2026-03-06|training");
        });
    }

    @Test
    void sentAgainItIsTheSameClaimAndWithOtherContentItIsRefused() {
        Claim first = claims.post(MACHINE, UNIVERSITY, evidence("row-1", "N-li", "8", "C-1"));
        Claim again = claims.post(MACHINE, UNIVERSITY, evidence("row-1", "N-li", "8", "C-1"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(claims.waiting(world.county)).isEqualTo(1);
        assertThatThrownBy(() -> claims.post(MACHINE, UNIVERSITY, evidence("row-1", "N-li", "80", "C-1")))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.claims.keyUsed");
        Poster other = new Poster("other", "西南大学");
        assertThat(claims.post(MACHINE, other, evidence("row-1", "N-li", "8", "C-2"))
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    void aCertificateThatSheClaimedHerselfIsNotPostedAsWell() {
        world.submit(li, world.ready(li, training("自己申报的", "C-1")));

        assertThatThrownBy(() -> claims.post(MACHINE, UNIVERSITY, evidence("row-1", "N-li", "8", "C—1")))
                .isInstanceOf(Refused.Conflict.class)
                .hasMessageContaining("refused.claims.certificate");
    }

    @Test
    void unknownNumbersAndMissingFactsAreNamed() {
        assertThatThrownBy(() -> claims.post(MACHINE, UNIVERSITY, evidence("row-1", "N-nobody", "8", null)))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("refused.claims.number");
        assertThatThrownBy(() -> claims.post(MACHINE, UNIVERSITY, evidence(" ", "N-li", "8", null)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> claims.post(MACHINE, UNIVERSITY, evidence("row-1", "N-li", "-8", null)))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("HOURS");
    }

    @Test
    void moreStudyHoursThanItsTimesCanHoldAreNotCounted() {
        PostedEvidence said = evidence("row-1", "N-li", "16", "C-1");
        Claim posted = claims.post(MACHINE, UNIVERSITY, between(said, LocalTime.of(8, 0), LocalTime.of(14, 0)));
        assertThat(posted.details().spent()).isEqualByComparingTo("6");

        world.approve(world.county, posted);

        // 6 hours on the clock are at most 6 × 1.34 hours of study; presenters count twice, 8 hours make one credit.
        assertThat(world.entries(li)).singleElement().satisfies(entry -> {
            assertThat(entry.credits()).isEqualTo(Credits.of(4));
            assertThat(entry.counted()).isEqualTo(Credits.of("2.01"));
            assertThat(entry.notCounted()).isEqualTo(CreditRules.TOO_FAST);
        });
    }

    @Test
    void timesThatCannotBeAreRefused() {
        PostedEvidence said = evidence("row-1", "N-li", "8", null);

        for (PostedEvidence wrong : List.of(
                between(said, LocalTime.of(14, 0), LocalTime.of(8, 0)), between(said, LocalTime.of(8, 0), null))) {
            assertThatThrownBy(() -> claims.post(MACHINE, UNIVERSITY, wrong))
                    .isInstanceOf(Refused.Invalid.class)
                    .hasMessageContaining("refused.claims.clock");
        }
    }

    @Test
    void postedEvidenceIsNotSentBackToSomebodyWhoDidNotWriteIt() {
        Claim posted = claims.post(MACHINE, UNIVERSITY, evidence("row-1", "N-li", "8", null));

        assertThatThrownBy(() -> claims.sendBack(
                        world.county, posted.id(), world.now(posted).version(), "请补"))
                .isInstanceOf(Refused.Conflict.class);
    }

    private static PostedEvidence evidence(String key, String number, String hours, String certificate) {
        return new PostedEvidence(
                key,
                number,
                "大单元教学专题讲座",
                LocalDate.parse("2026-03-06"),
                null,
                new BigDecimal(hours),
                TrainingLevel.COUNTY,
                TrainingMode.CONCENTRATED,
                TrainingRole.PRESENTER,
                certificate);
    }

    private static PostedEvidence between(PostedEvidence said, LocalTime begins, LocalTime ends) {
        return new PostedEvidence(
                said.key(),
                said.number(),
                said.occasion(),
                said.day(),
                said.from(),
                said.hours(),
                said.level(),
                said.mode(),
                said.role(),
                said.certificate(),
                begins,
                ends);
    }
}
