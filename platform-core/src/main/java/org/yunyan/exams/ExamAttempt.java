package org.yunyan.exams;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Sheet;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * One go at a test, with the sheet that was drawn for it.
 *
 * @param id {@code person:course:unit:attempt}, so that no attempt is begun twice
 * @param unit the test, or {@link Exams#PRE_TEST}
 * @param answers by place on the sheet
 * @param pending whether the outcome has still to be told to the other rooms
 */
record ExamAttempt(
        @BsonId String id,
        Id<Person> person,
        String name,
        Id<Course> course,
        int number,
        Id<Unit> unit,
        int attempt,
        Sheet sheet,
        Map<String, Answer> answers,
        Timing timing,
        AttemptState state,
        Outcome outcome,
        boolean pending,
        long version) {

    ExamAttempt {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    /**
     * What came of it so far.
     *
     * @param marks of essays, by place on the sheet
     * @param shares what each answer is worth; empty before it was handed in
     * @param percent null before it is settled
     * @param ended when it was handed in, or its time was over; null before
     * @param marker who marked an essay of it; null without
     */
    record Outcome(
            Map<String, EssayMark> marks,
            List<Double> shares,
            Integer percent,
            boolean passed,
            Instant ended,
            Id<Person> marker) {

        private static final Outcome NONE = new Outcome(Map.of(), List.of(), null, false, null, null);

        Outcome {
            marks = marks == null ? Map.of() : Map.copyOf(marks);
            shares = shares == null ? List.of() : List.copyOf(shares);
        }
    }

    static String key(Id<Person> person, Id<Course> course, Id<Unit> unit, int attempt) {
        return person.value() + ":" + course.value() + ":" + unit.value() + ":" + attempt;
    }

    static ExamAttempt begun(ExamPlace place, int attempt, Sheet sheet, Instant now) {
        return new ExamAttempt(
                key(place.actor().person(), place.course(), place.unit(), attempt),
                place.actor().person(),
                place.actor().name(),
                place.course(),
                place.number(),
                place.unit(),
                attempt,
                sheet,
                Map.of(),
                Timing.from(now, place.terms().minutes()),
                AttemptState.OPEN,
                Outcome.NONE,
                false,
                0);
    }

    /** Answers in the order of the sheet; null where there is none. */
    List<Answer> inOrder() {
        return IntStream.range(0, sheet.items().size())
                .mapToObj(i -> answers.get(String.valueOf(i)))
                .toList();
    }

    boolean isPreTest() {
        return unit.equals(Exams.PRE_TEST);
    }

    ExamAttempt timed(Timing changed) {
        return with(answers, changed, state, outcome, pending);
    }

    ExamAttempt answered(int index, Answer answer) {
        Map<String, Answer> more = new HashMap<>(answers);
        if (answer == null) {
            more.remove(String.valueOf(index));
        } else {
            more.put(String.valueOf(index), answer);
        }
        return with(more, timing, state, outcome, pending);
    }

    /** Handed in, with essays still to be marked. */
    ExamAttempt waiting(List<Double> judged, Map<String, EssayMark> marked, Id<Person> by, Instant now) {
        Outcome open = new Outcome(marked, judged, null, false, endedBy(now), by);
        return with(answers, timing, AttemptState.WAITING, open, false);
    }

    ExamAttempt settled(
            Map<String, EssayMark> marked, List<Double> judged, int percentToPass, Id<Person> by, Instant now) {
        double sum = judged.stream().mapToDouble(Double::doubleValue).sum();
        // What is a whole percentage is not to fall below itself by a rounding of the sum.
        int reached = judged.isEmpty() ? 0 : (int) Math.floor(sum * 100 / judged.size() + 1e-9);
        Outcome known = new Outcome(marked, judged, reached, reached >= percentToPass, endedBy(now), by);
        return with(answers, timing, AttemptState.SETTLED, known, true);
    }

    private Instant endedBy(Instant now) {
        return outcome.ended() == null ? now : outcome.ended();
    }

    private ExamAttempt with(
            Map<String, Answer> given, Timing changed, AttemptState next, Outcome reached, boolean owed) {
        return new ExamAttempt(
                id,
                person,
                name,
                course,
                number,
                unit,
                attempt,
                sheet,
                given,
                changed,
                next,
                reached,
                owed,
                version + 1);
    }
}
