package org.yunyan.recommender.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences and what becomes of them, literally. */
class ChineseAnalysisTest {

    private final ChineseAnalysis analysis = new ChineseAnalysis();

    @ParameterizedTest
    @CsvSource({
        "核心素养导向的大单元教学设计,核心 素养 导向 大 单元 教学 设计",
        "項目化學習在小學數學課堂中的應用,项目 化 学习 小学 数学 课堂 中 应用",
        "双减背景下的作业设计,双 减 背景 下 作业 设计",
        "ＡＩ赋能课堂：Email 与 ChatGPT,ai 赋 能 课堂 email chatgpt",
        "班主任工作与家校共育,班主任 工作 家 校 共 育",
        "能力提升工程2.0,能力 提升 工程 2.0",
        "初中物理实验安全,初中 物理 实验 安全",
        "道德与法治新课标解读,道德 法治 新 课 标 解读",
        "怎样教好一年级的学生？,怎样 教 好 一 年级 学生",
        "？！……,''",
    })
    void sentencesBecomeWords(String sentence, String words) {
        assertThat(String.join(" ", analysis.words(sentence))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "大单元教学,大单 单元 元教 教学",
        "三笔一话,三笔 笔一 一话",
        "AI 课,ai 课",
        "國培計劃2025,国培 培计 计划 2025",
        "a-b 学,a-b 学",
    })
    void sentencesBecomePairs(String sentence, String pairs) {
        assertThat(String.join(" ", analysis.pairs(sentence))).isEqualTo(pairs);
    }

    @ParameterizedTest
    @CsvSource({
        "单元整体教学与 PBL,大单元教学 项目式学习",
        "單元整體教學,大单元教学",
        "跨学科主题学习的作业设计,跨学科主题学习 作业设计",
        "信息科技课上的生成式人工智能,信息技术 生成式人工智能",
        "思政课程一体化,思政课",
        "email 与 ai,人工智能",
        "国培,国培计划",
        "没有术语的句子,''",
    })
    void termsAndTheirSynonymsBecomeOneConcept(String sentence, String concepts) {
        assertThat(String.join(" ", analysis.concepts(sentence))).isEqualTo(concepts);
    }

    @Test
    void aTitleIsCompletedFromTheStartOfEachWordInBothWritings() {
        assertThat(analysis.completions("小学数学"))
                .contains("小", "小学", "小学数", "小学数学", "xx", "xxs", "xxsx", "数", "数学", "sx", "xia", "xiaoxues", "shuxue");
    }

    @ParameterizedTest
    @CsvSource({"核心素样,核心素养", "大但元教学,大单元教学", "怎样做形成性评介,怎样做形成性评价", "小学数学,''", "核心素养,''"})
    void misspeltTermsArePutRight(String query, String right) {
        assertThat(analysis.respell(query).orElse("")).isEqualTo(right);
    }

    @Test
    void placesLieInTheOriginalText() {
        String text = "論單元整體教學：ＰＢＬ";
        QueryTokens query = analysis.query("大单元 项目式学习");
        assertThat(analysis.places(text, query))
                .extracting(place -> text.substring(place.from(), place.to()))
                .contains("單元整體教學", "ＰＢＬ");
    }

    static Stream<Arguments> sentences() {
        return Resources.lines("sentences.txt").stream().map(line -> {
            String[] cells = (line + "|||").split("\\|", -1);
            return Arguments.of(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
        });
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceHasItsWordsItsPairsAndItsTerms(String sentence, String words, String pairs, String concepts) {
        assertThat(String.join(" ", analysis.words(sentence))).isEqualTo(words);
        assertThat(String.join(" ", analysis.pairs(sentence))).isEqualTo(pairs);
        assertThat(String.join(" ", analysis.concepts(sentence))).isEqualTo(concepts);
    }

    @ParameterizedTest
    @CsvSource({
        "GPT-4,gpt-4 gpt gpt4",
        "GPT4,gpt4 gpt-4 gpt",
        "K12,k12 k-12",
        "Wi-Fi,wi-fi wi fi wifi",
        "2.0,2.0",
        "1+X,1+x",
        "C#,c#",
        "2025-2026,2025-2026 2025 2026 20252026",
    })
    void aLatinWordOfADocumentIsFoundHoweverItIsWritten(String word, String written) {
        assertThat(String.join(" ", analysis.documentWords(word))).isEqualTo(written);
        assertThat(String.join(" ", analysis.documentPairs(word))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "重庆,chongqing",
        "音乐,yinyue",
        "单元,danyuan",
        "长度,changdu",
        "数学,shuxue",
        "校长,xiaozhang",
        "长方形,changfangxing",
        "行为,xingwei",
        "重复,chongfu",
        "重点,zhongdian",
        "调查,diaocha",
        "声调,shengdiao",
        "传记,zhuanji",
        "角色,juese",
        "会计,kuaiji",
        "概率,gailv",
        "旋律,xuanlv",
        "自觉,zijue",
        "差异,chayi",
        "参与,canyu",
    })
    void charactersAreReadAsTheirWordWantsIt(String word, String pinyin) {
        assertThat(Pinyin.spelled(word)).containsExactly(pinyin);
    }

    @ParameterizedTest
    @CsvSource({"单玉,danyu shanyu", "曾,zeng ceng", "乐云,leyun yueyun", "女,nv nu", "长,zhang chang"})
    void elsewhereEveryReadingMayBeTyped(String name, String pinyin) {
        assertThat(Pinyin.spelled(name)).containsExactly(pinyin.split(" "));
    }

    @Test
    void aQueryIsBounded() {
        assertThat(analysis.query("作业设计".repeat(10_000)).pairs()).hasSizeLessThanOrEqualTo(32);
    }
}
