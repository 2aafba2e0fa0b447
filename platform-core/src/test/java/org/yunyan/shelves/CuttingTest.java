package org.yunyan.shelves;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.recommendation.Town;
import org.yunyan.recommender.Passage;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.shared.Id;
import org.yunyan.shared.mongo.StoreExtension;

/** A long course is found where it answers: at a section, at a second. */
@ExtendWith(StoreExtension.class)
class CuttingTest {

    private static final String VTT = """
            WEBVTT

            00:00:00.000 --> 00:00:04.000
            为什么：会背公式

            00:00:04.000 --> 00:00:08.000
            为什么：却不会算菜地

            00:00:08.000 --> 00:00:12.000
            怎么做：先想清楚核心任务
            """;

    private final Town town;
    private final Cutting cutting;

    CuttingTest(MongoDatabase database) {
        database.drop();
        town = new Town(database);
        cutting = new Cutting(town.get(Catalogue.class));
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static Content with(Unit... units) {
        return Town.content("大单元教学", Subject.MATHS, Stage.PRIMARY).withUnits(List.of(units));
    }

    private static Unit document(String markdown) {
        return Unit.document(Id.of("u1"), "第一讲", 10, markdown);
    }

    private Unit video() {
        Actor trainer = town.teacher("tan", Stage.PRIMARY, Subject.MATHS, Role.TRAINER);
        Id<Media> captions = town.get(Catalogue.class)
                .upload(trainer, "recap.vtt", new ByteArrayInputStream(VTT.getBytes(StandardCharsets.UTF_8)))
                .id();
        return new Unit(Id.of("u2"), "回放", UnitKind.VIDEO, 1, 12, "", Id.of("film"), captions, List.of(), null, null);
    }

    @Test
    void eachSectionIsAPassageUnderItsHeading() {
        assertThat(cutting.passages(with(document("开头的话。\n\n## 三个**要素**\n\n- 大概念\n- 核心任务\n"))))
                .containsExactly(
                        new Passage("0", "u1", Passage.Kind.SECTION, 0, "第一讲", "开头的话。"),
                        new Passage("1", "u1", Passage.Kind.SECTION, 1, "三个要素", "大概念\n核心任务"));
    }

    @Test
    void aLongSectionIsCutBetweenSentencesAndLosesNothing() {
        String text = "这一句话说的是怎样布置分层的作业，让每个学生都够得着。".repeat(40);
        List<Passage> passages = cutting.passages(with(document("## 分层\n" + text)));
        assertThat(passages).hasSizeGreaterThan(1).allSatisfy(passage -> {
            assertThat(passage.text()).endsWith("。").hasSizeBetween(120, 520);
            assertThat(passage.at()).isZero();
            assertThat(passage.heading()).isEqualTo("分层");
        });
        assertThat(passages.stream().map(Passage::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void captionsBecomePassagesWithTheirSecondASlideEach() {
        assertThat(cutting.passages(with(video())))
                .containsExactly(
                        new Passage("0", "u2", Passage.Kind.SECOND, 0, "为什么", "会背公式，却不会算菜地"),
                        new Passage("1", "u2", Passage.Kind.SECOND, 8, "怎么做", "先想清楚核心任务"));
    }

    @Test
    void whoSearchesIsToldTheSecond() {
        town.offered("c1", with(video()));
        town.shelves().prepare();
        assertThat(town.recommendations().find(SearchRequest.of("菜地")).results())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.id()).isEqualTo("c1");
                    assertThat(result.place())
                            .get()
                            .extracting(Passage::part, Passage::at)
                            .containsExactly("u2", 0);
                    assertThat(result.excerpt().text()).contains("却不会算菜地");
                });
    }
}
