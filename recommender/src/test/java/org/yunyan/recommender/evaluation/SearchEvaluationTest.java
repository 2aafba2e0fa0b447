package org.yunyan.recommender.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunyan.recommender.Embeddings;

class SearchEvaluationTest {

    @TempDir
    Path folder;

    @Test
    void aQuestionCountsByThePlaceOfItsText() throws IOException {
        write(
                "docs.jsonl",
                "{\"id\": \"1\", \"text\": \"大单元教学设计从课程标准出发\"}",
                "{\"id\": \"2\", \"text\": \"乡村学校的音乐课堂怎样开展\"}");
        write("queries.tsv", "split\tqid\tquestion\tdoc_id", "dev\tq1\t音乐课堂怎样开展\t2", "test\tq2\t音乐课堂\t1");
        Table table = SearchEvaluation.of(SearchSet.read(folder), Embeddings.none());
        assertThat(table.rows()).hasSize(4);
        assertThat(table.cell("SmartCN BM25 alone", "Recall@10")).isEqualTo("0.5000");
        assertThat(table.cell("SmartCN BM25 alone", "nDCG@10 dev")).isEqualTo("1.0000");
        assertThat(table.cell("bigram BM25 alone", "nDCG@10 test")).isEqualTo("0.0000");
        assertThat(table.cell("our search", "MRR@10")).isEqualTo("0.5000");
        assertThat(table.cell("our search", "nDCG@10 [95 %]")).startsWith("0.5000 [");
    }

    @Test
    void aFileThatIsNotWhatItShouldBeIsNamedWithItsLine() throws IOException {
        write("docs.jsonl", "{\"id\": \"1\", \"text\": \"一\"}", "{\"id\": ");
        write("queries.tsv", "question\tdoc_id", "一\t1", "二\t7");
        assertThatThrownBy(() -> SearchSet.read(folder))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("docs.jsonl, line 2: is not JSON");
        write("docs.jsonl", "{\"id\": \"1\", \"text\": \"一\"}", "{\"id\": \"2\"}");
        assertThatThrownBy(() -> SearchSet.read(folder)).hasMessageContaining("line 2: a text needs id and text");
        write("docs.jsonl", "{\"id\": \"1\", \"text\": \"一\"}");
        assertThatThrownBy(() -> SearchSet.read(folder))
                .hasMessageContaining("queries.tsv, line 3: no text has the id 7");
        write("queries.tsv", "words\tdoc_id", "一\t1");
        assertThatThrownBy(() -> SearchSet.read(folder)).hasMessageContaining("line 1: has no column question");
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }
}
