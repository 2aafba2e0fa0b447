package org.yunyan.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.Sha256;
import org.yunyan.study.Enrolment;
import org.yunyan.study.Study;

/**
 * The short survey after a course. Whoever has completed it answers once; its trainer and the county's reviewers see what all
 * answered, never who, and nothing while fewer than {@link #FEWEST} have.
 */
public final class Surveys {

    /** Fewer are not told, and more only in whole groups of so many. */
    public static final int FEWEST = 5;

    /** Most characters of the free text. */
    public static final int LONGEST = 500;

    private static final int BEST = 5;
    private static final int MOST_TEXTS = 200;

    private final SurveyStore store;
    private final Study study;
    private final Catalogue catalogue;
    private final Clock clock;

    Surveys(SurveyStore store, Study study, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.study = study;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Whether she has completed the course and not answered yet. */
    public boolean asks(Actor actor, Id<Course> course) {
        return study.enrolment(actor, course).filter(Enrolment::isCompleted).isPresent()
                && !store.has(SurveyAnswer.key(actor.person(), course));
    }

    /**
     * Answers once; answering again changes nothing.
     *
     * @param marks 1 to 5 for each question
     * @throws Refused.Invalid when a mark is missing or the text is too long
     * @throws Refused.Conflict when she has not completed the course
     */
    public void answer(Actor actor, Id<Course> course, Map<SurveyQuestion, Integer> marks, String text) {
        boolean complete = Arrays.stream(SurveyQuestion.values())
                .allMatch(question ->
                        marks.get(question) != null && marks.get(question) >= 1 && marks.get(question) <= BEST);
        if (!complete) {
            throw new Refused.Invalid("refused.survey.marks");
        }
        if (text != null && text.length() > LONGEST) {
            throw new Refused.Invalid("refused.survey.length", LONGEST);
        }
        Enrolment enrolment = study.enrolment(actor, course)
                .filter(Enrolment::isCompleted)
                .orElseThrow(() -> new Refused.Conflict("refused.survey.notCompleted"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.insertMissing(List.of(given(actor.person(), course, enrolment.number(), marks, text, now)));
    }

    /**
     * What the versions of a course were answered with, by their numbers.
     *
     * @throws Refused.Missing unless the actor writes the course or reviews courses
     */
    public SortedMap<Integer, SurveyResult> results(Actor actor, Id<Course> course) {
        catalogue.course(actor, course);
        SortedMap<Integer, List<SurveyAnswer>> versions = new TreeMap<>();
        store.eachOf(
                course,
                answer -> versions.computeIfAbsent(answer.number(), number -> new ArrayList<>())
                        .add(answer));
        SortedMap<Integer, SurveyResult> results = new TreeMap<>();
        versions.forEach((number, answers) -> results.put(number, result(number, answers)));
        return results;
    }

    /** Stores what somebody answered, where she has not yet: for seeds. */
    public void plant(
            Id<Person> person,
            Id<Course> course,
            int number,
            Map<SurveyQuestion, Integer> marks,
            String text,
            Instant at) {
        store.insertMissing(List.of(given(person, course, number, marks, text, at)));
    }

    private static SurveyAnswer given(
            Id<Person> person,
            Id<Course> course,
            int number,
            Map<SurveyQuestion, Integer> marks,
            String text,
            Instant at) {
        Map<String, Integer> named = new TreeMap<>();
        marks.forEach((question, mark) -> named.put(question.name(), mark));
        String words = text == null ? "" : text.strip();
        return new SurveyAnswer(SurveyAnswer.key(person, course), course, number, named, words, at);
    }

    private static SurveyResult result(int number, List<SurveyAnswer> all) {
        List<SurveyAnswer> told = all.subList(0, all.size() / FEWEST * FEWEST);
        Map<SurveyQuestion, List<Integer>> counts = new EnumMap<>(SurveyQuestion.class);
        for (SurveyQuestion question : SurveyQuestion.values()) {
            Integer[] spread = new Integer[BEST];
            Arrays.fill(spread, 0);
            told.forEach(answer -> spread[answer.marks().get(question.name()) - 1]++);
            counts.put(question, List.of(spread));
        }
        List<String> texts = told.stream()
                .map(SurveyAnswer::text)
                .filter(text -> !text.isEmpty())
                .sorted(Comparator.comparing(Sha256::hex))
                .limit(MOST_TEXTS)
                .toList();
        return new SurveyResult(number, told.size(), counts, texts);
    }
}
