package org.yunyan.recommender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What people type, in all the ways in which they type it, and how they narrow it; always the same. */
public final class Questions {

    private static final List<String> TOPICS = List.of(
            "大单元教学设计", "单元整体教学", "作业设计", "课堂提问", "形成性评价", "项目式学习", "跨学科主题学习", "学情诊断", "实验安全", "整本书阅读", "错题分析", "小组合作学习",
            "微课制作", "人工智能备课", "双向细目表", "教学评一致性", "乡村小班", "家校沟通", "心理健康", "差异化教学", "板书", "口语交际", "课例研修", "复习课", "分层作业");
    private static final List<String> BEFORE = List.of("", "小学", "初中数学", "怎样", "如何在课堂上落实", "语文 ");
    private static final List<String> AFTER = List.of("", "案例", " 入门", "怎么上", "的路径与方法", " 工作坊");

    /** As they are, and as people get them wrong or write them elsewhere. */
    private static final List<String> ODD = List.of(
            "PBL",
            "ＰＢＬ",
            "pbl 案例",
            "項目式學習",
            "跨學科",
            "大單元",
            "作業設計",
            "AI备课",
            "ai",
            "课",
            "书",
            "心理",
            "核心素养2.0",
            "三笔一话",
            "双减",
            "dandanyuan",
            "zysj",
            "ktdw",
            "大但元教学",
            "作业射计",
            "整本书越读",
            "第12讲",
            "第 3 讲",
            "（第7讲）",
            "没有这样的课程",
            "quantum chromodynamics",
            "，。！",
            "教师 教师 教师",
            "在语文课堂中，教师可以通过作业设计与批改来落实课堂提问的艺术的要求，并用证据说明学生的变化",
            "STEM 跨学科");

    private Questions() {}

    /** Returns so many different queries. */
    public static List<String> several(int number) {
        Set<String> queries = new LinkedHashSet<>(ODD);
        Random random = new Random(11);
        while (queries.size() < number) {
            queries.add(pick(BEFORE, random) + pick(TOPICS, random) + pick(AFTER, random));
        }
        return new ArrayList<>(queries).subList(0, number);
    }

    /** Returns the filter that goes with the query of this number; every fourth has none. */
    public static Filter filter(int number) {
        Random random = new Random(number);
        Filter filter = Filter.none();
        if (number % 4 == 0) {
            return filter;
        }
        if (random.nextBoolean()) {
            filter = filter.withStages(Set.of(random.nextBoolean() ? "PRIMARY" : "JUNIOR"));
        }
        if (random.nextInt(3) == 0) {
            filter = filter.withSubjects(Set.of("数学", "语文"));
        }
        if (random.nextInt(3) == 0) {
            filter = filter.withModes(Set.of("ONLINE", "BLENDED"));
        }
        if (random.nextInt(4) == 0) {
            filter = filter.withSkills(Set.copyOf(List.of("S" + random.nextInt(12), "S" + random.nextInt(12))));
        }
        if (random.nextInt(4) == 0) {
            filter = filter.withHours(new Filter.Range(BigDecimal.valueOf(2), BigDecimal.valueOf(8)));
        }
        if (random.nextInt(4) == 0) {
            filter = filter.withGrades(Set.of(3, 4, 7)).withContentOnly();
        }
        return random.nextInt(5) == 0 ? filter.withoutIds(Set.of("d1", "d50", "d333")) : filter;
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
