package org.yunyan.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.ElasticsearchServer;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Search;
import org.yunyan.recommender.SearchPage;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.Shelf;

/** Whatever a teacher types, in characters, letters, pinyin or with a slip, she finds the course, on both engines. */
class TypedWordsTest {

    private static Index lucene;
    private static Index elasticsearch;

    @BeforeAll
    static void fillBoth() throws IOException {
        List<Document> shelf = shelf();
        lucene = LuceneIndex.inMemory();
        elasticsearch =
                ElasticsearchIndex.connect(List.of(ElasticsearchServer.shared().uri()), "typed-" + UUID.randomUUID());
        lucene.put(shelf);
        elasticsearch.put(shelf);
    }

    @AfterAll
    static void close() {
        lucene.close();
        elasticsearch.close();
    }

    private static List<Document> shelf() throws IOException {
        List<Document> shelf = new ArrayList<>();
        for (String line : lines("shelf.txt")) {
            String[] cells = line.split("\t");
            shelf.add(Shelf.document("c" + shelf.size(), cells[0], cells[1]));
        }
        return shelf;
    }

    private static List<String> lines(String file) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                TypedWordsTest.class.getResourceAsStream("/org/yunyan/recommender/" + file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    static Stream<Arguments> typed() throws IOException {
        return lines("typed.txt").stream().map(line -> {
            String[] cells = (line + " ").split("\\|");
            return Arguments.of(cells[0].strip(), cells[1].strip(), cells[2].strip());
        });
    }

    @ParameterizedTest
    @MethodSource("typed")
    void theCourseIsFound(String query, String title, String spelling) {
        for (Index index : List.of(lucene, elasticsearch)) {
            Search search = new Search(index, Embeddings.none());
            SearchPage page = search.find(SearchRequest.of(query));
            assertThat(page.didYouMean().orElse("")).as(index.engine()).isEqualTo(spelling);
            SearchPage meant = spelling.isEmpty() ? page : search.find(SearchRequest.of(spelling));
            assertThat(
                            meant.results().isEmpty()
                                    ? ""
                                    : meant.results().getFirst().document().title())
                    .as(index.engine())
                    .isEqualTo(title);
        }
    }

    @Test
    void thereIsEnoughToConfuse() throws IOException {
        assertThat(shelf()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(lines("typed.txt")).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "大单,大单元教学设计：从课标到课堂",
        "dadanyuan,大单元教学设计：从课标到课堂",
        "da dan y,大单元教学设计：从课标到课堂",
        "ddyjx,大单元教学设计：从课标到课堂",
        "ddanyuanjx,大单元教学设计：从课标到课堂",
        "大danyuan,大单元教学设计：从课标到课堂",
        "chongqing,重庆乡土课程资源开发",
        "cqxt,重庆乡土课程资源开发",
        "yinyuexs,音乐欣赏：川江号子",
        "yyxs,音乐欣赏：川江号子",
        "xianweijing,显微镜下的细胞世界",
        "kwl,KWL 阅读策略在初中英语课堂",
        "scra,Scratch 少儿编程 12 例",
        "aifuneng,AI 赋能课堂：用 DeepSeek 备课",
        "单玉,单玉华",
        "shanyuhua,单玉华",
        "danyuhua,单玉华",
        "zhaitian,",
        "chatianyou,查天佑",
        "zhatianyou,查天佑",
        "zenglingquan,曾令全",
        "qiudayong,仇大勇",
        "yuchijing,尉迟敬",
        "lexiaoyun,乐小云",
        "yuexiaoyun,乐小云",
        "li ming,Li Ming",
    })
    void whileSheTypesTitlesAndNamesAreCompleted(String typed, String text) {
        for (Index index : List.of(lucene, elasticsearch)) {
            List<String> completed =
                    index.suggest(typed, 5).stream().map(Index.Completion::text).toList();
            if (text == null) {
                assertThat(completed).as(index.engine()).isEmpty();
            } else {
                assertThat(completed).as(index.engine()).contains(text);
            }
        }
    }

    @Test
    void anEnglishWordThatIsThereIsNotTakenForPinyin() {
        SearchPage page = new Search(lucene, Embeddings.none()).find(SearchRequest.of("Python"));
        assertThat(page.didYouMean()).isEmpty();
        assertThat(page.results()).hasSize(1);
    }
}
