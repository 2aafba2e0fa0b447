package org.yunyan.recommender;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Documents for tests and measurements: single ones to be adapted, and shelves of any length, always the same. */
public final class Shelf {

    /** The present of all tests. */
    public static final Instant NOW = Instant.parse("2025-09-01T00:00:00Z");

    private static final List<String> SUBJECTS = List.of("语文", "数学", "英语", "物理", "科学", "道德与法治", "信息科技", "体育与健康");
    private static final List<String> STAGES = List.of("PRIMARY", "JUNIOR");
    private static final List<String> STAGE_NAMES = List.of("小学", "初中");
    private static final List<String> TOPICS = List.of(
            "大单元教学设计",
            "单元整体教学的路径",
            "作业设计与批改",
            "课堂提问的艺术",
            "形成性评价工具",
            "项目化学习案例",
            "跨学科主题学习",
            "学情诊断方法",
            "实验教学与安全",
            "整本书阅读指导",
            "错题分析与迷思概念",
            "小组合作学习组织",
            "微课制作入门",
            "生成式人工智能备课",
            "命题与双向细目表",
            "教学评一致性",
            "乡村小班教学策略",
            "家校沟通技巧",
            "心理健康辅导",
            "差异化教学实践",
            "板书与课件设计",
            "口语交际与表达",
            "课例研修与观课",
            "复习课怎么上",
            "分层作业与个别辅导");
    private static final List<String> MODES = List.of("ONLINE", "CONCENTRATED", "BLENDED");
    private static final List<String> LEVELS = List.of("SCHOOL", "COUNTY", "MUNICIPAL", "NATIONAL");
    private static final List<String> ENDINGS = List.of("从课标到课堂", "案例与反思", "专题研修", "入门", "进阶", "工作坊");

    private Shelf() {}

    /** Returns one primary maths document about a topic, to be adapted. */
    public static Document document(String id, String title) {
        return document(id, title, "trainer");
    }

    /** Returns one primary maths document about a topic by a trainer. */
    public static Document document(String id, String title, String trainer) {
        return new Document(
                id,
                1,
                title,
                "",
                "",
                "数学",
                Set.of("PRIMARY"),
                Set.of(),
                "COUNTY",
                "ONLINE",
                List.of(),
                new BigDecimal("2"),
                new BigDecimal("0.20"),
                trainer,
                List.of(),
                0.5,
                10,
                NOW.minus(Duration.ofDays(200)),
                true,
                Map.of(),
                null);
    }

    /** Returns a document of a subject. */
    public static Document document(
            String id, String title, String subject, Set<String> stages, List<SkillLevel> skills) {
        Document base = document(id, title);
        return new Document(
                id,
                1,
                title,
                "",
                "",
                subject,
                stages,
                Set.of(),
                base.level(),
                base.mode(),
                skills,
                base.hours(),
                base.credits(),
                base.trainer(),
                List.of(),
                base.quality(),
                base.popularity(),
                base.published(),
                true,
                Map.of(),
                null);
    }

    /** Returns so many documents, always the same for the same number. */
    public static List<Document> of(int number, Embeddings embeddings) {
        Random random = new Random(7);
        List<Document> documents = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            documents.add(embeddings.embed(made(i, number, random)));
        }
        return documents;
    }

    private static Document made(int i, int number, Random random) {
        int stage = random.nextInt(2);
        boolean general = i % 9 == 0;
        String subject = general ? Document.GENERAL : pick(SUBJECTS, random);
        String topic = pick(TOPICS, random);
        int grade = (stage == 0 ? 1 : 7) + random.nextInt(stage == 0 ? 6 : 3);
        String title = STAGE_NAMES.get(stage) + (general ? "" : subject) + topic + "：" + pick(ENDINGS, random)
                + (number > 500 ? "（第" + (i + 1) + "讲）" : "");
        return new Document(
                "d" + i,
                1,
                title,
                "面向" + STAGE_NAMES.get(stage) + "教师，围绕" + topic + "展开，结合" + pick(TOPICS, random) + "。",
                text(topic, random),
                subject,
                Set.of(STAGES.get(stage)),
                i % 3 == 0 ? Set.of() : Set.of(grade),
                pick(LEVELS, random),
                pick(MODES, random),
                List.of(new SkillLevel("S" + random.nextInt(12), 1 + random.nextInt(3))),
                BigDecimal.valueOf(1 + random.nextInt(12)),
                BigDecimal.valueOf(10L * (1 + random.nextInt(30)), 2),
                "t" + random.nextInt(20),
                List.of(topic),
                random.nextInt(101) / 100.0,
                random.nextInt(500),
                NOW.minus(Duration.ofHours(random.nextInt(24 * 700))),
                i % 4 != 1,
                followed(i, random),
                null);
    }

    /** Returns the same document with a passage for each of its sentences, by turns written and spoken. */
    public static Document inPassages(Document document, Embeddings embeddings) {
        String[] sentences = document.text().split("(?<=。)");
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < sentences.length; i++) {
            Passage.Kind kind = i % 2 == 0 ? Passage.Kind.SECTION : Passage.Kind.SECOND;
            Passage passage = new Passage("p" + i, "u" + i / 2, kind, i * 10, "第" + i + "段", sentences[i]);
            passages.add(embeddings.embed(passage));
        }
        return document.withPassages(passages);
    }

    private static String text(String topic, Random random) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 6; sentence++) {
            text.append("在")
                    .append(pick(SUBJECTS, random))
                    .append("课堂中，教师可以通过")
                    .append(pick(TOPICS, random))
                    .append("来落实")
                    .append(topic)
                    .append("的要求，并用证据说明学生的变化。");
        }
        return text.toString();
    }

    private static Map<String, Double> followed(int i, Random random) {
        Map<String, Double> followed = new HashMap<>();
        IntStream.range(0, Math.min(i, 5))
                .forEach(n -> followed.put("d" + random.nextInt(i), (1 + random.nextInt(9)) / 10.0));
        return followed;
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
