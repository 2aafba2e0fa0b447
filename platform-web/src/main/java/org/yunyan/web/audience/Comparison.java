package org.yunyan.web.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.audience.Audience;
import org.yunyan.audience.Heat;
import org.yunyan.audience.VersionFigures;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.survey.SurveyResult;

/**
 * One version beside the others, line by line; null where nothing is told.
 *
 * @param key of the line's name in the message bundles
 * @param values of the versions, in their order
 */
record Comparison(String key, List<Number> values) {

    /** What was played of each of these versions, by its number. */
    static Map<Integer, List<Heat>> heat(
            Audience audience, Actor actor, Id<Course> course, List<VersionFigures> versions) {
        return versions.stream()
                .collect(Collectors.toMap(VersionFigures::number, one -> audience.heat(actor, course, one.number())));
    }

    /**
     * @param surveys by version
     * @param heat of each version
     */
    static List<Comparison> of(
            List<VersionFigures> versions, Map<Integer, SurveyResult> surveys, Map<Integer, List<Heat>> heat) {
        List<Comparison> lines = new ArrayList<>();
        lines.add(line("audience.enrolled", versions, VersionFigures::enrolled));
        lines.add(line("audience.completed", versions, VersionFigures::completed));
        lines.add(line("audience.compare.percent", versions, VersionFigures::percentCompleted));
        lines.add(line("audience.days", versions, VersionFigures::medianDays));
        lines.add(line("audience.compare.minutes", versions, VersionFigures::minutesPlayed));
        lines.add(line("audience.compare.firstTry", versions, VersionFigures::firstTry));
        lines.add(line(
                "audience.stars", versions, one -> one.ratings() == 0 ? null : Math.round(one.stars() * 10) / 10.0));
        lines.add(line("audience.compare.survey", versions, one -> average(surveys.get(one.number()))));
        lines.add(line("audience.compare.played", versions, one -> mean(heat.get(one.number()), true)));
        lines.add(line("audience.compare.again", versions, one -> mean(heat.get(one.number()), false)));
        return lines;
    }

    private static Comparison line(String key, List<VersionFigures> versions, Function<VersionFigures, Number> value) {
        List<Number> values = new ArrayList<>();
        versions.forEach(version -> values.add(value.apply(version)));
        return new Comparison(key, values);
    }

    private static Number average(SurveyResult result) {
        return result == null || result.answers() == 0 ? null : Math.round(result.average() * 10) / 10.0;
    }

    /** Percent of the media that a learner who began it has played once, or again. */
    private static Number mean(List<Heat> units, boolean once) {
        var told = units.stream().filter(Heat::isTold).toList();
        return told.isEmpty()
                ? null
                : Math.round(told.stream()
                        .flatMap(unit -> (once ? unit.percentPlayed() : unit.percentAgain()).stream())
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElse(0));
    }
}
