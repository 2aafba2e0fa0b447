package org.yunyan.seeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yunyan.audience.Audience;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.SegmentsPlayed;
import org.yunyan.study.Span;
import org.yunyan.study.UnitProgress;
import org.yunyan.survey.SurveyQuestion;
import org.yunyan.survey.Surveys;

/**
 * How the courses of the demo county were played and what was answered after them: drawn for those whose enrolments are planted,
 * and never more than these say. In each film there is one place that many play again and where some stop afterwards.
 */
final class Heard {

    private static final int LISTENERS = 400;
    private static final int ANSWERED_PERCENT = 22;
    private static final int WROTE_PERCENT = 30;
    private static final int AGAIN_PERCENT = 28;
    private static final int STAYED_PERCENT = 40;
    private static final int MOST_ANSWERS = 150;
    private static final String ANY_COURSE = "*";

    private final long seed;
    private final Rooms rooms;
    private final Audience audience;
    private final Surveys surveys;
    private final List<Row> voices = SeedFile.table("survey.tsv");

    Heard(long seed, Rooms rooms, Audience audience, Surveys surveys) {
        this.seed = seed;
        this.rooms = rooms;
        this.audience = audience;
        this.surveys = surveys;
    }

    void plant() {
        SeedFile.table("courses.tsv").forEach(row -> plant(Id.of(row.text("slug"))));
    }

    private void plant(Id<Course> course) {
        List<Enrolment> all = new ArrayList<>();
        rooms.study().eachIn(course, all::add);
        all.sort(Comparator.comparing(Enrolment::id));
        List<SegmentsPlayed> played = new ArrayList<>();
        rooms.catalogue().version(course, 1).content().units().stream()
                .filter(unit -> unit.kind().isMedia())
                .forEach(unit -> all.stream()
                        .filter(enrolment -> enrolment.progress(unit.id()).seconds() > 0)
                        .limit(LISTENERS)
                        .forEach(enrolment -> played.addAll(played(enrolment, unit))));
        audience.plant(played);
        all.stream()
                .filter(Enrolment::isCompleted)
                .filter(enrolment ->
                        Chance.about(seed, "survey", enrolment.id()).percent(ANSWERED_PERCENT))
                .limit(MOST_ANSWERS)
                .forEach(this::answer);
    }

    private List<SegmentsPlayed> played(Enrolment enrolment, Unit unit) {
        UnitProgress progress = enrolment.progress(unit.id());
        List<SegmentsPlayed> played = new ArrayList<>();
        int end = progress.covered().getLast().to();
        played.add(report(enrolment, unit, progress.covered(), end, 1));
        Chance chance = Chance.about(seed, "played", enrolment.id(), unit.id());
        if (chance.percent(AGAIN_PERCENT)) {
            int hard = Chance.about(seed, "hard", enrolment.course(), unit.id()).between(25, 65) * unit.seconds() / 100;
            int from = Math.max(0, hard - chance.between(2, 6));
            int to = Math.min(end, hard + chance.between(4, 12));
            if (from < to) {
                boolean stayed = chance.percent(STAYED_PERCENT);
                played.add(report(enrolment, unit, List.of(new Span(from, to)), stayed ? to : end, 2));
            }
        }
        return played;
    }

    private static SegmentsPlayed report(
            Enrolment enrolment, Unit unit, List<Span> spans, int position, long sequence) {
        return new SegmentsPlayed(
                enrolment.person(),
                enrolment.course(),
                enrolment.number(),
                unit.id(),
                spans,
                position,
                "planted",
                sequence,
                enrolment.lastAt().plusSeconds(sequence));
    }

    private void answer(Enrolment enrolment) {
        Chance chance = Chance.about(seed, "marks", enrolment.id());
        Map<SurveyQuestion, Integer> marks = new EnumMap<>(SurveyQuestion.class);
        for (SurveyQuestion question : SurveyQuestion.values()) {
            int usual = Chance.about(seed, "mark", enrolment.course(), question).between(3, 5);
            marks.put(question, Math.clamp(usual + chance.between(-1, 1), 1, 5));
        }
        List<Row> fitting = voices.stream()
                .filter(row -> row.text("course").equals(ANY_COURSE)
                        || row.text("course").equals(enrolment.course().value()))
                .toList();
        String text = chance.percent(WROTE_PERCENT) ? chance.pick(fitting).text("text") : "";
        surveys.plant(
                enrolment.person(),
                enrolment.course(),
                enrolment.number(),
                marks,
                text,
                enrolment.completion().at().plusSeconds(300));
    }
}
