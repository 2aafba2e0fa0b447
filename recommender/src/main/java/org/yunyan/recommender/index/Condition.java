package org.yunyan.recommender.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.Filter;

/** A filter in parts, before any engine. A document must meet every condition. */
sealed interface Condition {

    /** One of the values. */
    record AnyOf(String field, List<String> values) implements Condition {}

    /** None of the values. */
    record NoneOf(String field, List<String> values) implements Condition {}

    /** A number in a range. */
    record Within(String field, Filter.Range range) implements Condition {}

    /** Returns the conditions of a filter. */
    static List<Condition> of(Filter filter) {
        List<Condition> conditions = new ArrayList<>();
        anyOf(conditions, Fields.SUBJECT, filter.subjects());
        anyOf(conditions, Fields.STAGES, orEvery(filter.stages()));
        anyOf(conditions, Fields.GRADES, orEvery(filter.grades()));
        anyOf(conditions, Fields.LEVEL, filter.levels());
        anyOf(conditions, Fields.MODE, filter.modes());
        anyOf(conditions, Fields.SKILLS, filter.skills());
        within(conditions, Fields.HOURS, filter.hours());
        within(conditions, Fields.CREDITS, filter.credits());
        if (filter.onlyWithContent()) {
            conditions.add(new AnyOf(Fields.HAS_CONTENT, List.of("true")));
        }
        if (!filter.excluded().isEmpty()) {
            conditions.add(new NoneOf(Fields.DOCUMENT, List.copyOf(filter.excluded())));
        }
        return conditions;
    }

    /** Returns the filter without its condition on a facet. */
    static Filter without(Facet facet, Filter filter) {
        return switch (facet) {
            case SUBJECT -> filter.withSubjects(Set.of());
            case STAGE -> filter.withStages(Set.of());
            case GRADE -> filter.withGrades(Set.of());
            case LEVEL -> filter.withLevels(Set.of());
            case MODE -> filter.withModes(Set.of());
            case SKILL -> filter.withSkills(Set.of());
            case HOURS -> filter.withHours(Filter.Range.ANY);
            case CREDITS -> filter.withCredits(Filter.Range.ANY);
        };
    }

    /** Returns the field that a facet counts. */
    static String field(Facet facet) {
        return switch (facet) {
            case SUBJECT -> Fields.SUBJECT;
            case STAGE -> Fields.STAGES;
            case GRADE -> Fields.GRADES;
            case LEVEL -> Fields.LEVEL;
            case MODE -> Fields.MODE;
            case SKILL -> Fields.SKILLS;
            case HOURS -> Fields.HOURS_BAND;
            case CREDITS -> Fields.CREDITS_BAND;
        };
    }

    private static void anyOf(List<Condition> conditions, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            conditions.add(new AnyOf(field, List.copyOf(values)));
        }
    }

    private static void within(List<Condition> conditions, String field, Filter.Range range) {
        if (!range.equals(Filter.Range.ANY)) {
            conditions.add(new Within(field, range));
        }
    }

    private static List<String> orEvery(Set<?> values) {
        return values.isEmpty()
                ? List.of()
                : Stream.concat(values.stream().map(String::valueOf), Stream.of(Fields.EVERY))
                        .toList();
    }
}
