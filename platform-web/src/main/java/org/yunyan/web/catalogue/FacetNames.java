package org.yunyan.web.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.recommender.Facet;
import org.yunyan.recommender.Filter;
import org.yunyan.shared.Id;
import org.yunyan.skills.Skill;
import org.yunyan.skills.Skills;
import org.yunyan.web.language.Words;
import org.yunyan.web.why.Reasons;

/** The values of facets in the reader's words and in the order in which people expect them. */
@Component
final class FacetNames {

    private final Skills skills;

    FacetNames(Skills skills) {
        this.skills = skills;
    }

    String of(Facet facet, String value) {
        return switch (facet) {
            case SUBJECT -> word(Subject.values(), value);
            case STAGE -> word(Stage.values(), value);
            case LEVEL -> word(TrainingLevel.values(), value);
            case MODE -> word(TrainingMode.values(), value);
            case GRADE -> Words.grade(Integer.parseInt(value));
            case SKILL -> skill(Id.of(value));
            case HOURS -> band("catalogue.band.hours", value);
            case CREDITS -> band("catalogue.band.credits", value);
        };
    }

    /** The name of a skill; its id where the framework no longer has it. */
    String skill(Id<Skill> id) {
        return find(id).map(skill -> Reasons.name(skill, Words.locale())).orElse(id.value());
    }

    List<String> sorted(Facet facet, Collection<String> values) {
        return values.stream()
                .sorted(Comparator.<String>comparingInt(value -> place(facet, value))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int place(Facet facet, String value) {
        return switch (facet) {
            case SUBJECT -> place(Subject.values(), value);
            case STAGE -> place(Stage.values(), value);
            case LEVEL -> place(TrainingLevel.values(), value);
            case MODE -> place(TrainingMode.values(), value);
            case GRADE -> Integer.parseInt(value);
            case SKILL -> find(Id.of(value)).map(skills.framework()::indexOf).orElse(Integer.MAX_VALUE);
            case HOURS, CREDITS ->
                Facet.bands().stream().map(Filter.Range::toString).toList().indexOf(value);
        };
    }

    private Optional<Skill> find(Id<Skill> id) {
        return skills.framework().stream()
                .filter(skill -> skill.id().equals(id))
                .findFirst();
    }

    private static String band(String key, String value) {
        Filter.Range range = Filter.Range.of(value);
        if (range.above() == null) {
            return Words.say(key + ".upTo", range.upTo());
        }
        return range.upTo() == null
                ? Words.say(key + ".above", range.above())
                : Words.say(key + ".between", range.above(), range.upTo());
    }

    private static String word(Enum<?>[] known, String value) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(value))
                .findFirst()
                .map(Words::of)
                .orElse(value);
    }

    private static int place(Enum<?>[] known, String value) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(value))
                .findFirst()
                .map(Enum::ordinal)
                .orElse(known.length);
    }
}
