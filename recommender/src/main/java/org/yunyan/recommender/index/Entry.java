package org.yunyan.recommender.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Doubles;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.Index.Hit;
import org.yunyan.recommender.Passage;
import org.yunyan.recommender.SkillLevel;
import org.yunyan.recommender.text.ChineseAnalysis;

/**
 * What is indexed of a document or a passage, before any engine: both write exactly this.
 *
 * @param id id of the document or passage
 * @param document id of the document
 * @param tokens fields of tokens, joined by spaces
 * @param keywords fields of exact values
 * @param numbers fields to compare and sort by
 * @param followed weights of the documents that lead to this one, by {@link #feature}
 * @param vectors embeddings brought to length 1, by field; without those that could not be made
 * @param card see {@link Card}
 * @param body the text as it was given
 */
record Entry(
        String id,
        String document,
        Map<String, String> tokens,
        Map<String, List<String>> keywords,
        Map<String, Double> numbers,
        Map<String, Double> followed,
        Map<String, float[]> vectors,
        byte[] card,
        String body) {

    private static final double MILLIS_A_MONTH = 30 * 86_400_000.0;

    /** Returns the entry of the whole document, and after it those of its passages. */
    static List<Entry> of(Document document, ChineseAnalysis analysis) {
        List<Entry> entries = new ArrayList<>();
        Map<String, List<String>> keywords = keywords(document);
        entries.add(whole(document, keywords, analysis));
        Document light = document.withEmbedding(null).withCostudied(Map.of());
        document.passages().forEach(passage -> entries.add(passage(light, passage, keywords, analysis)));
        return entries;
    }

    private static Entry whole(Document document, Map<String, List<String>> shared, ChineseAnalysis analysis) {
        float[] vector = unit(document.embedding());
        Map<String, List<String>> keywords = new LinkedHashMap<>(shared);
        keywords.put(Fields.KIND, List.of(Fields.WHOLE));
        keywords.put(
                Fields.COMPLETIONS,
                Stream.concat(
                                analysis.completions(document.title()).stream(),
                                analysis.nameCompletions(document.trainer()).stream())
                        .distinct()
                        .toList());
        return new Entry(
                document.id(),
                document.id(),
                tokens(document, analysis),
                keywords,
                numbers(document),
                followed(document),
                vector == null ? Map.of() : Map.of(Fields.EMBEDDING, vector),
                Card.write(Doubles.signed(document).withEmbedding(vector), null),
                document.text());
    }

    private static Entry passage(
            Document document, Passage passage, Map<String, List<String>> shared, ChineseAnalysis analysis) {
        float[] vector = unit(passage.embedding());
        Map<String, List<String>> keywords = new LinkedHashMap<>(shared);
        keywords.put(Fields.KIND, List.of(Fields.PASSAGE));
        String words = passage.gist();
        return new Entry(
                new Hit(document, 0, passage).id(),
                document.id(),
                Map.of(
                        Fields.PASSAGE_WORDS, joined(analysis.documentWords(words)),
                        Fields.PASSAGE_PAIRS, joined(analysis.documentPairs(words)),
                        Fields.PASSAGE_CONCEPTS, joined(analysis.concepts(words))),
                keywords,
                numbers(document),
                Map.of(),
                vector == null ? Map.of() : Map.of(Fields.PASSAGE_EMBEDDING, vector),
                Card.write(document, passage),
                passage.text());
    }

    private static Map<String, String> tokens(Document document, ChineseAnalysis analysis) {
        String tags = String.join("\n", document.tags());
        String skills = document.skills().stream().map(SkillLevel::name).collect(Collectors.joining("\n"));
        String transcript = document.passages().stream()
                .filter(passage -> passage.kind() == Passage.Kind.SECOND)
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
        String all = String.join("\n", document.title(), tags, skills, document.summary(), document.text(), transcript);
        return Map.of(
                Fields.TITLE, joined(analysis.documentWords(document.title())),
                Fields.TAGS, joined(analysis.documentWords(tags)),
                Fields.SKILL_NAMES, joined(analysis.documentWords(skills)),
                Fields.SUMMARY, joined(analysis.documentWords(document.summary())),
                Fields.TEXT, joined(analysis.documentWords(document.text())),
                Fields.TRANSCRIPT, joined(analysis.documentWords(transcript)),
                Fields.PAIRS, joined(analysis.documentPairs(all + "\n" + document.trainer())),
                Fields.CONCEPTS, joined(analysis.concepts(all)),
                Fields.SOUNDS, joined(analysis.titleSounds(document.title() + "\n" + document.trainer())));
    }

    private static String joined(List<String> tokens) {
        return String.join(" ", tokens);
    }

    private static Map<String, List<String>> keywords(Document document) {
        Map<String, List<String>> keywords = new LinkedHashMap<>();
        keywords.put(Fields.SUBJECT, List.of(document.subject()));
        keywords.put(Fields.STAGES, orEvery(List.copyOf(document.stages())));
        keywords.put(
                Fields.GRADES,
                orEvery(document.grades().stream().map(String::valueOf).toList()));
        keywords.put(Fields.LEVEL, List.of(document.level()));
        keywords.put(Fields.MODE, List.of(document.mode()));
        keywords.put(
                Fields.SKILLS,
                document.skills().stream()
                        .map(skill -> skill.skill())
                        .distinct()
                        .toList());
        keywords.put(
                Fields.SKILL_LEVELS,
                document.skills().stream()
                        .map(skill -> skillLevel(skill.skill(), skill.level()))
                        .distinct()
                        .toList());
        keywords.put(Fields.HOURS_BAND, List.of(Facet.band(document.hours()).toString()));
        keywords.put(Fields.CREDITS_BAND, List.of(Facet.band(document.credits()).toString()));
        keywords.put(Fields.HAS_CONTENT, List.of(String.valueOf(document.hasContent())));
        return keywords;
    }

    private static List<String> orEvery(List<String> values) {
        return values.isEmpty() ? List.of(Fields.EVERY) : values;
    }

    private static Map<String, Double> numbers(Document document) {
        return Map.of(
                Fields.HOURS, document.hours().doubleValue(),
                Fields.CREDITS, document.credits().doubleValue(),
                Fields.QUALITY, document.quality(),
                Fields.PUBLISHED, (double) document.published().toEpochMilli(),
                Fields.TREND, trend(document));
    }

    /** Popularity and freshness in one number that needs no present: a month of age costs what half of the people cost. */
    private static double trend(Document document) {
        return Math.log(1 + document.popularity()) / Math.log(2)
                + document.published().toEpochMilli() / MILLIS_A_MONTH;
    }

    private static Map<String, Double> followed(Document document) {
        Map<String, Double> followed = new LinkedHashMap<>();
        document.costudied().forEach((id, weight) -> {
            if (weight > 0) {
                followed.put(feature(id), weight);
            }
        });
        return followed;
    }

    /** Names a document inside the feature field, where Elasticsearch allows no dots. */
    static String feature(String id) {
        return id.replace('.', '\u00B7');
    }

    static String skillLevel(String skill, int level) {
        return skill + "@" + level;
    }

    static float[] unit(float[] vector) {
        if (vector == null) {
            return null;
        }
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        if (!(square > 0)) {
            return null;
        }
        float[] unit = new float[vector.length];
        double length = Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }
}
