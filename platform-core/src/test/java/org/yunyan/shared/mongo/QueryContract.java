package org.yunyan.shared.mongo;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Finding, ordering and adding up. */
abstract class QueryContract extends StoreContract {

    @Test
    void insertsAndFindsById() {
        things.insertOne(thing("a", "n", 1));

        assertThat(things.find(eq("a")).first()).isEqualTo(thing("a", "n", 1));
        assertDuplicate(() -> things.insertOne(thing("a", "n", 2)));
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    @Test
    void indexedQueriesAnswerAsScansDo() {
        List<Document> all = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            all.add(thing(
                    i,
                    "school",
                    "s" + random.nextInt(5),
                    "year",
                    2020 + random.nextInt(6),
                    "rank",
                    random.nextInt(50)));
        }
        things.insertMany(all);
        List<Bson> filters = List.of(
                eq("school", "s1"),
                and(eq("school", "s1"), eq("year", 2022)),
                and(eq("school", "s2"), gte("year", 2021), lt("year", 2024)),
                and(in("school", "s1", "s3"), gt("year", 2023)),
                and(eq("school", "s4"), ne("rank", 3)),
                and(eq("school", "s4"), eq("rank", 3)),
                or(eq("school", "s0"), and(eq("school", "s1"), eq("year", 2020))),
                regex("school", "^s2"));
        List<List<Object>> scanned = filters.stream().map(this::ids).toList();
        Indexes.ensure(things, "school-year", compoundIndex(ascending("school"), descending("year")));

        for (int i = 0; i < filters.size(); i++) {
            assertThat(ids(filters.get(i))).as(filters.get(i).toString()).isEqualTo(scanned.get(i));
            assertThat(things.countDocuments(filters.get(i)))
                    .isEqualTo(scanned.get(i).size());
            assertThat(plan(explained(filters.get(i), null))).contains("IXSCAN");
        }
    }

    @Test
    void anIndexedReadTouchesOnlyWhatMatches() {
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            all.add(thing(i, "school", i % 100, "at", i, "state", i % 2));
        }
        things.insertMany(all);
        Indexes.ensure(things, "school-at", compoundIndex(ascending("school"), ascending("at")));

        Document stats = explained(and(eq("school", 42), gt("at", 500)), descending("at"))
                .get("executionStats", Document.class);
        assertThat(((Number) stats.get("nReturned")).intValue()).isEqualTo(5);
        assertThat(((Number) stats.get("totalDocsExamined")).intValue()).isEqualTo(5);
        assertThat(((Number) stats.get("totalKeysExamined")).intValue()).isBetween(5, 6);
        assertThat(plan(explained(eq("school", 42), descending("at"))))
                .contains("IXSCAN")
                .doesNotContain("SORT");
        assertThat(plan(explained(eq("state", 1), null))).contains("COLLSCAN");
        Document byId = explained(and(eq("_id", 7), eq("state", 1)), null).get("executionStats", Document.class);
        assertThat(((Number) byId.get("totalDocsExamined")).intValue()).isEqualTo(1);
    }

    @Test
    void sortsByIndexAndInMemoryAlike() {
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(thing(i, "a", i % 7, "b", (i * 31) % 11));
        }
        Collections.shuffle(all, new Random(3));
        things.insertMany(all);
        List<Bson> sorts = List.of(
                Sorts.orderBy(ascending("a"), descending("b"), ascending("_id")),
                Sorts.orderBy(descending("a"), ascending("b"), descending("_id")),
                Sorts.orderBy(descending("b"), ascending("_id")));
        List<List<Object>> inMemory =
                sorts.stream().map(sort -> ids(gt("a", 2), sort)).toList();
        Indexes.ensure(things, "a-b", compoundIndex(ascending("a"), descending("b")));

        for (int i = 0; i < sorts.size(); i++) {
            assertThat(ids(gt("a", 2), sorts.get(i))).isEqualTo(inMemory.get(i));
        }
        assertThat(things.find(eq("a", 3))
                        .sort(Sorts.orderBy(descending("b"), ascending("_id")))
                        .skip(2)
                        .limit(3)
                        .map(found -> found.getInteger("_id"))
                        .into(new ArrayList<>()))
                .isEqualTo(all.stream()
                        .filter(one -> one.getInteger("a") == 3)
                        .sorted(Comparator.comparing((Document one) -> -one.getInteger("b"))
                                .thenComparing(one -> one.getInteger("_id")))
                        .skip(2)
                        .limit(3)
                        .map(one -> one.getInteger("_id"))
                        .toList());
    }

    private static List<Object> inOrder() {
        return List.of(
                Double.NEGATIVE_INFINITY,
                -1e300,
                Long.MIN_VALUE,
                -12.5,
                new Decimal128(new BigDecimal("-12.4")),
                -1,
                0,
                new Decimal128(new BigDecimal("0.001")),
                0.5,
                1,
                9,
                10,
                new Decimal128(new BigDecimal("10.01")),
                Integer.MAX_VALUE,
                9_007_199_254_740_993L,
                1e300,
                "",
                "A",
                "Z",
                "a",
                "ab",
                "研",
                new Document("a", 1),
                new Document("a", 2),
                new ObjectId("000000000000000000000001"),
                new ObjectId("ffffffffffffffffffffffff"),
                false,
                true,
                java.util.Date.from(Instant.ofEpochMilli(-5)),
                java.util.Date.from(Instant.ofEpochMilli(5)));
    }

    @Test
    void valuesOfAllTypesHaveOneOrder() {
        List<Object> ordered = inOrder();
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            all.add(thing(i, "v", ordered.get(i)));
        }
        Collections.shuffle(all, new Random(1));
        things.insertMany(all);
        List<Object> expected =
                new ArrayList<>(IntStream.range(0, ordered.size()).boxed().toList());

        assertThat(ids(new Document(), ascending("v"))).isEqualTo(expected);
        Indexes.ensure(things, "v", ascending("v"));
        assertThat(ids(new Document(), ascending("v"))).isEqualTo(expected);
        Collections.reverse(expected);
        assertThat(ids(new Document(), descending("v"))).isEqualTo(expected);
        assertThat(ids(gte("v", 10))).containsExactly(11, 12, 13, 14, 15);
        assertThat(ids(lt("v", "a"))).containsExactly(16, 17, 18);
        assertThat(ids(eq("v", 1.0))).containsExactly(9);
    }

    @Test
    void arraysAreIndexedByElement() {
        Indexes.ensure(things, "tags", compoundIndex(ascending("tags"), ascending("n")));
        Indexes.ensure(things, "lines", ascending("lines.sku"));
        things.insertOne(
                thing(1, "tags", List.of("x", "y"), "n", 1, "lines", List.of(new Document("sku", "p").append("q", 1))));
        things.insertOne(thing(
                2,
                "tags",
                List.of("y"),
                "n",
                2,
                "lines",
                List.of(new Document("sku", "q"), new Document("sku", "p").append("q", 2))));
        things.insertOne(thing(3, "tags", List.of(), "n", 3));
        things.insertOne(thing(4, "tags", "x", "n", 4));

        assertThat(ids(eq("tags", "x"))).containsExactly(1, 4);
        assertThat(ids(in("tags", "x", "y"))).containsExactly(1, 2, 4);
        assertThat(ids(and(eq("tags", "y"), gt("n", 1)))).containsExactly(2);
        assertThat(ids(and(gt("tags", "x"), lt("tags", "y")))).containsExactly(1);
        assertThat(ids(eq("lines.sku", "p"))).containsExactly(1, 2);
        assertThat(ids(elemMatch("lines", and(eq("sku", "p"), eq("q", 2))))).containsExactly(2);
        assertThat(ids(eq("tags", null))).isEmpty();
        things.updateOne(eq(1), com.mongodb.client.model.Updates.pull("tags", "x"));
        assertThat(ids(eq("tags", "x"))).containsExactly(4);
        assertThat(ids(eq("tags", List.of("y")))).containsExactly(1, 2);
    }

    @Test
    void projectsByInclusionAndExclusion() {
        things.insertOne(thing(1, "a", 1, "b", new Document("c", 2).append("d", 3)));

        assertThat(things.find().projection(Projections.include("b.c")).first())
                .isEqualTo(thing(1, "b", new Document("c", 2)));
        assertThat(things.find()
                        .projection(Projections.fields(Projections.include("a"), Projections.excludeId()))
                        .first())
                .isEqualTo(new Document("a", 1));
        assertThat(things.find().projection(Projections.exclude("b")).first()).isEqualTo(thing(1, "a", 1));
    }

    @Test
    void aggregatesWhatMatches() {
        Indexes.ensure(things, "school", ascending("school"));
        for (int i = 0; i < 30; i++) {
            things.insertOne(
                    thing(i, "school", "s" + i % 3, "stage", i % 2, "credits", new Decimal128(new BigDecimal("0.50"))));
        }

        List<Document> result = things.aggregate(List.of(
                        match(in("school", "s0", "s1")),
                        group("$stage", Accumulators.sum("n", 1), Accumulators.sum("credits", "$credits")),
                        sort(ascending("_id"))))
                .into(new ArrayList<>());

        assertThat(result).extracting(one -> one.get("_id")).containsExactly(0, 1);
        assertThat(result).extracting(one -> one.get("n")).containsExactly(10, 10);
        assertThat(result.getFirst().get("credits", Decimal128.class).bigDecimalValue())
                .isEqualByComparingTo("5");
        assertThat(things.countDocuments(eq("school", "s2"))).isEqualTo(10);
        assertThat(things.aggregate(List.of(match(eq("school", "none")))).first())
                .isNull();
    }

    @Test
    void longAnswersComeInBatches() {
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            all.add(thing(i, "n", i % 10));
        }
        things.insertMany(all);
        Indexes.ensure(things, "n", ascending("n"));

        assertThat(things.find().batchSize(70).into(new ArrayList<>())).isEqualTo(all);
        assertThat(things.find(gte("n", 0)).sort(descending("n")).into(new ArrayList<>()))
                .hasSize(3_000)
                .doesNotHaveDuplicates();
        assertThat(things.find().sort(ascending("n")).into(new ArrayList<>()))
                .doesNotHaveDuplicates()
                .hasSize(3_000);
        assertThat(things.aggregate(List.of(match(gt("n", 4)))).into(new ArrayList<>()))
                .hasSize(1_500);
        assertThat(things.find().limit(250).into(new ArrayList<>())).hasSize(250);
    }
}
