package org.yunyan.recommender.index;

import co.elastic.clients.elasticsearch._types.mapping.DenseVectorIndexOptionsType;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorSimilarity;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The explicit mapping: tokens come analysed, so that the server needs no plugin and agrees with Lucene. */
final class ElasticsearchMapping {

    private ElasticsearchMapping() {}

    static TypeMapping mapping() {
        return TypeMapping.of(m ->
                m.dynamic(DynamicMapping.Strict).source(s -> s.enabled(true)).properties(properties()));
    }

    private static Map<String, Property> properties() {
        Map<String, Property> properties = new HashMap<>();
        for (String field : List.of(
                Fields.TITLE,
                Fields.TAGS,
                Fields.SKILL_NAMES,
                Fields.SUMMARY,
                Fields.TEXT,
                Fields.TRANSCRIPT,
                Fields.PAIRS,
                Fields.CONCEPTS,
                Fields.SOUNDS,
                Fields.PASSAGE_WORDS,
                Fields.PASSAGE_PAIRS,
                Fields.PASSAGE_CONCEPTS)) {
            properties.put(field, Property.of(p -> p.text(t -> t.analyzer("whitespace"))));
        }
        for (String field : List.of(
                Fields.ID,
                Fields.DOCUMENT,
                Fields.KIND,
                Fields.SUBJECT,
                Fields.STAGES,
                Fields.GRADES,
                Fields.LEVEL,
                Fields.MODE,
                Fields.SKILLS,
                Fields.SKILL_LEVELS,
                Fields.HOURS_BAND,
                Fields.CREDITS_BAND,
                Fields.HAS_CONTENT)) {
            properties.put(field, Property.of(p -> p.keyword(k -> k)));
        }
        properties.put(Fields.COMPLETIONS, Property.of(p -> p.keyword(k -> k.docValues(d -> d.enabled(false)))));
        for (String field : List.of(Fields.HOURS, Fields.CREDITS, Fields.QUALITY, Fields.TREND, Fields.PUBLISHED)) {
            properties.put(field, Property.of(p -> p.double_(d -> d)));
        }
        properties.put(Fields.COSTUDIED, Property.of(p -> p.sparseVector(s -> s)));
        properties.put(Fields.CARD, Property.of(p -> p.binary(b -> b.docValues(d -> d.enabled(true)))));
        properties.put(Fields.BODY, Property.of(p -> p.object(o -> o.enabled(false))));
        properties.put(Fields.EMBEDDING, vector(DenseVectorIndexOptionsType.Flat, null));
        properties.put(Fields.PASSAGE_EMBEDDING, vector(DenseVectorIndexOptionsType.Flat, null));
        return properties;
    }

    /**
     * A flat vector is compared exactly; {@link ElasticsearchLayout} gives a large index a graph.
     *
     * @param dimensions null for those of the first vector that is written
     */
    static Property vector(DenseVectorIndexOptionsType type, Integer dimensions) {
        return Property.of(p -> p.denseVector(v -> v.index(true)
                .dims(dimensions)
                .similarity(DenseVectorSimilarity.DotProduct)
                .indexOptions(o -> o.type(type))));
    }

    /** Returns what is sent of an entry. */
    static Map<String, Object> source(Entry entry) {
        Map<String, Object> source = new HashMap<>();
        source.put(Fields.ID, entry.id());
        source.put(Fields.DOCUMENT, entry.document());
        source.putAll(entry.tokens());
        source.putAll(entry.keywords());
        source.putAll(entry.numbers());
        source.put(Fields.CARD, Base64.getEncoder().encodeToString(entry.card()));
        source.put(Fields.BODY, entry.body());
        if (!entry.followed().isEmpty()) {
            source.put(Fields.COSTUDIED, entry.followed());
        }
        source.putAll(entry.vectors());
        return source;
    }
}
