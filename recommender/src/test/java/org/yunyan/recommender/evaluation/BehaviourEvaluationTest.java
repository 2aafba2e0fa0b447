package org.yunyan.recommender.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BehaviourEvaluationTest {

    @TempDir
    Path folder;

    @Test
    void everyFigureOfASmallSetIsTheOneThatCanBeReckonedByHand() throws IOException {
        // Given five courses and a strategy that always says z, y, x, w, v, in this order
        write("train.txt", "u1 w x", "u2 z", "u3 y z x w");
        write("test.txt", "u1 y", "u2 w", "u3 v");
        BehaviourSet set = BehaviourSet.read(folder);
        assertThat(set.courses()).containsExactly("w", "x", "z", "y", "v");
        // When it is measured
        Table table = BehaviourEvaluation.of(set, List.of(always("fixed", 1, 2, 4, 3, 0)));
        // Then u1 finds y second (z, y), u2 finds w third (y, x, w), u3 finds v first, since all else is her own
        double gain = (Math.log(2) / Math.log(3) + 0.5 + 1) / 3;
        assertThat(table.cell("fixed", "NDCG@10 [95 %]")).startsWith(Table.figure(gain));
        assertThat(table.cell("fixed", "HR@10")).isEqualTo("1.0000");
        assertThat(table.cell("fixed", "MRR")).isEqualTo(Table.figure((1 / 2.0 + 1 / 3.0 + 1) / 3));
        assertThat(table.cell("fixed", "coverage@10")).isEqualTo("1.0000");
        assertThat(table.cell("fixed", "< 4 courses")).isEqualTo(Table.figure((Math.log(2) / Math.log(3) + 0.5) / 2));
        assertThat(table.cell("fixed", "4–20")).isEqualTo("1.0000");
        assertThat(table.cell("fixed", "> 20")).isEqualTo("–");
        // There are fewer than a hundred others: all of them are the negatives
        assertThat(table.cell("fixed", "100neg NDCG@10")).isEqualTo(Table.figure(gain));
        // u1 is shown z y v, u2 y x w v, u3 v; of three persons w, x and z were studied by two, y by one, v by nobody
        double bit = Math.log(1.5) / Math.log(2);
        double rare = Math.log(3) / Math.log(2);
        assertThat(Double.parseDouble(table.cell("fixed", "novelty bits")))
                .isCloseTo((3 * bit + 5 * rare) / 8, within(0.006));
    }

    @Test
    void amongEqualsTheMiddlePlaceCounts() throws IOException {
        write("train.txt", "u1 a", "u2 b c d e");
        write("test.txt", "u1 e");
        // Three others score as much as the right one: places 0 to 3, so 1.5
        Ranking ranking = Ranking.of(BehaviourSet.read(folder), (history, scores) -> {});
        assertThat(ranking.full()).containsExactly(1.5);
        assertThat(ranking.sampled()).containsExactly(1.5);
    }

    @Test
    void theSameFolderGivesTheSameTable() throws IOException {
        studies();
        assertThat(withoutSeconds(BehaviourEvaluation.of(BehaviourSet.read(folder), Evaluation.strategies())))
                .isEqualTo(withoutSeconds(BehaviourEvaluation.of(BehaviourSet.read(folder), Evaluation.strategies())));
    }

    @Test
    void aFolderThatNobodyHasSeenIsMeasuredByEveryStrategy() throws IOException {
        studies();
        write("notes.md", "Nothing to see here.");
        assertThat(Evaluation.sets(folder.getParent())).contains(folder);
        Table table = Evaluation.table(Evaluation.sets(folder).getFirst());
        assertThat(table.rows()).hasSameSizeAs(Evaluation.strategies());
        // Everybody goes on from a to b: whoever looks at what came just before finds it
        assertThat(table.cell("Markov, order 1", "HR@10")).isEqualTo("1.0000");
        assertThat(table.cell("co-study, as in the index", "HR@10")).isEqualTo("1.0000");
        assertThat(table.toString()).contains("| strategy").contains("Full ranking");
    }

    @Test
    void aFileThatIsNotWhatItShouldBeIsNamedWithItsLine() throws IOException {
        write("train.txt", "u1 a b", "u1 c");
        write("test.txt", "u1 d");
        assertThatThrownBy(() -> BehaviourSet.read(folder))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("train.txt, line 2: person u1 a second time");
        write("train.txt", "u1 a b");
        write("test.txt", "u1 d", "u2");
        assertThatThrownBy(() -> BehaviourSet.read(folder)).hasMessageContaining("test.txt, line 2: a person without");
        write("item_list.txt", "org_id remap_id", "C_1 a", "C_2");
        assertThatThrownBy(() -> BehaviourSet.read(folder)).hasMessageContaining("item_list.txt, line 3");
        assertThatThrownBy(() -> Evaluation.sets(folder.resolve("nowhere"))).hasMessageContaining("is not a folder");
    }

    @Test
    void aCountysOwnLogIsSplitByTime() {
        Instant moment = Instant.parse("2026-06-01T00:00:00Z");
        Map<String, List<BehaviourSet.Dated>> studies = new LinkedHashMap<>();
        studies.put(
                "an",
                List.of(
                        new BehaviourSet.Dated("a", moment.minusSeconds(9)),
                        new BehaviourSet.Dated("b", moment),
                        new BehaviourSet.Dated("c", moment.plusSeconds(9))));
        studies.put("bo", List.of(new BehaviourSet.Dated("b", moment.minusSeconds(1))));
        BehaviourSet set = BehaviourSet.split("county", studies, moment);
        // What bo studied may be learnt from; only an went on, first of all to b
        assertThat(set.histories()).hasSize(2);
        assertThat(set.cases()).singleElement().satisfies(asked -> {
            assertThat(asked.history()).containsExactly(0);
            assertThat(set.courses().get(asked.next())).isEqualTo("b");
        });
    }

    @Test
    void aFigureComesWithHowSureItIs() {
        double[] values = new double[400];
        for (int i = 0; i < 100; i++) {
            values[i] = 1;
        }
        Measure measure = Measure.of(values);
        assertThat(measure.mean()).isEqualTo(0.25);
        // Plus or minus 1.96 standard errors of 0.0217
        assertThat(measure.low()).isCloseTo(0.2076, within(0.01));
        assertThat(measure.high()).isCloseTo(0.2924, within(0.01));
        assertThat(Measure.of(new double[0])).hasToString("–");
    }

    private void studies() throws IOException {
        String[] train = new String[60];
        String[] test = new String[60];
        for (int i = 0; i < 60; i++) {
            train[i] = "u" + i + (i < 30 ? " c" + i % 5 + " a b" : " c" + i % 7 + " a");
            test[i] = "u" + i + (i < 30 ? " d" : " b");
        }
        write("train.txt", train);
        write("test.txt", test);
    }

    private static List<List<String>> withoutSeconds(Table table) {
        return table.rows().stream().map(row -> row.subList(0, row.size() - 1)).toList();
    }

    private static Strategy always(String name, float... said) {
        return new Strategy() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Scorer learn(BehaviourSet set) {
                return (history, scores) -> System.arraycopy(said, 0, scores, 0, scores.length);
            }
        };
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }
}
