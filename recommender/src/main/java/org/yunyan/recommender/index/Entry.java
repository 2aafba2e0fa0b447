package org.yunyan.recommender.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.recommender.Document;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.text.ChineseAnalysis;
import org.yunyan.recommender.text.DocumentTokens;

/**
 * What is indexed of a document, before any engine: both write exactly this.
 *
 * @param id id of the document
 * @param tokens fields of tokens, joined by spaces
 * @param keywords fields of exact values
 * @param numbers fields to compare and sort by
 * @param followed weights of the documents that lead to this one, by {@link #feature}
 * @param vector the embedding brought to length 1, or null
 * @param card see {@link Card}
 * @param body the text as it was given
 */
record Entry(
        String id,
        Map<String, String> tokens,
        Map<String, List<String>> keywords,
        Map<String, Double> numbers,
        Map<String, Double> followed,
        float[] vector,
        byte[] card,
        String body) {

    private static final double MILLIS_A_MONTH = 30 * 86_400_000.0;

    static Entry of(Document document, ChineseAnalysis analysis) {
        float[] vector = unit(document.embedding());
        return new Entry(
                document.id(),
                tokens(analysis.document(document.title(), document.tags(), document.summary(), document.text())),
                keywords(document, analysis),
                numbers(document),
                followed(document),
                vector,
                Card.write(document.withEmbedding(vector)),
                document.text());
    }

    private static Map<String, String> tokens(DocumentTokens tokens) {
        return Map.of(
                Fields.TITLE, String.join(" ", tokens.title()),
                Fields.SUMMARY, String.join(" ", tokens.summary()),
                Fields.TEXT, String.join(" ", tokens.text()),
                Fields.PAIRS, String.join(" ", tokens.pairs()),
                Fields.CONCEPTS, String.join(" ", tokens.concepts()));
    }

    private static Map<String, List<String>> keywords(Document document, ChineseAnalysis analysis) {
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
        keywords.put(Fields.COMPLETIONS, analysis.completions(document.title()));
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
