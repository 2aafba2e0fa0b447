package org.yunyan.web.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.SkillAim;
import org.yunyan.catalogue.TrainingLevel;
import org.yunyan.catalogue.TrainingMode;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.credits.CreditEffect;
import org.yunyan.people.Stage;
import org.yunyan.people.Subject;
import org.yunyan.recommendation.Why;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Rating;
import org.yunyan.study.RatingSummary;
import org.yunyan.study.UnitProgress;
import org.yunyan.web.catalogue.CourseSearch.Found;
import org.yunyan.web.study.Place;
import org.yunyan.web.study.StudyNavigation;

/** Courses as the API shows them: what a learner may see, and nothing of how it is stored. */
final class CourseJson {

    private CourseJson() {}

    static Results results(Found found) {
        List<FoundCourse> courses = found.hits().stream()
                .map(hit -> new FoundCourse(
                        summary(hit.course()),
                        hit.effect(),
                        hit.why(),
                        hit.result().excerpt().text(),
                        hit.place().map(place -> place(hit.course(), place)).orElse(null)))
                .toList();
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        found.facets().forEach((facet, counts) -> facets.put(facet.name().toLowerCase(Locale.ROOT), counts));
        return new Results(
                courses,
                found.total(),
                found.query().page() + 1,
                facets,
                found.didYouMean().orElse(null));
    }

    private static FoundAt place(CourseVersion course, FoundPlace found) {
        boolean second = found.place().by() == Place.By.SECOND;
        return new FoundAt(
                found.unit().id(),
                found.number(),
                found.unit().title(),
                found.heading(),
                second ? null : found.place().at(),
                second ? found.place().at() : null,
                "/" + StudyNavigation.place(course.course(), found.place()));
    }

    static Summary summary(CourseVersion version) {
        Content content = version.content();
        return new Summary(
                version.course(),
                version.number(),
                content.title(),
                content.summary(),
                version.trainerName(),
                content.subject(),
                content.stages(),
                content.grades(),
                content.level(),
                content.mode(),
                content.skills(),
                content.hours(),
                content.minutes(),
                content.listing(),
                version.published());
    }

    static Whole whole(CourseVersion version, CreditEffect effect, RatingSummary ratings) {
        Content content = version.content();
        return new Whole(
                summary(version),
                content.outcomes(),
                content.units().stream().map(unit -> outline(unit, content)).toList(),
                content.completion().percentOfMedia(),
                effect,
                new Stars(ratings == null ? 0 : ratings.count(), ratings == null ? 0 : ratings.average()));
    }

    static Review review(Rating rating) {
        return new Review(rating.name(), rating.stars(), rating.text(), rating.at());
    }

    static Progress progress(Enrolment enrolment, Content content) {
        List<UnitState> units = content.units().stream()
                .map(unit -> state(unit, enrolment.progress(unit.id())))
                .toList();
        return new Progress(
                enrolment.course(),
                enrolment.number(),
                enrolment.state(),
                enrolment.enrolled(),
                enrolment.last(),
                units,
                enrolment.completion() == null ? null : enrolment.completion().at());
    }

    private static Outline outline(Unit unit, Content content) {
        boolean optional = content.completion().optional().contains(unit.id());
        return new Outline(unit.id(), unit.title(), unit.kind(), unit.minutes(), unit.seconds(), optional);
    }

    private static UnitState state(Unit unit, UnitProgress progress) {
        return switch (unit.kind()) {
            case VIDEO, AUDIO ->
                new UnitState(unit.id(), progress.done(), progress.seconds(), unit.seconds(), progress.position());
            case DOCUMENT, SLIDES ->
                new UnitState(unit.id(), progress.done(), progress.sections().size(), unit.parts(), 0);
            case QUIZ, TEST, TASK ->
                new UnitState(unit.id(), progress.done(), progress.attempts().size(), unit.attemptsADay(), 0);
        };
    }

    /**
     * @param facets counts by facet and value; a value is what its parameter takes
     * @param didYouMean another spelling that finds something, or null
     */
    record Results(
            List<FoundCourse> results,
            long total,
            int page,
            Map<String, Map<String, Long>> facets,
            String didYouMean) {}

    /**
     * @param effect what finishing it today would do for the asker; null for listings and machines
     * @param place where in the course the excerpt stands; null when the course as a whole was found
     */
    record FoundCourse(Summary course, CreditEffect effect, List<Why> why, String excerpt, FoundAt place) {}

    /**
     * @param number of the unit, from 1
     * @param section of a document, from 0; null in a video or audio
     * @param second of a video or audio; null in a document
     * @param address where it opens
     */
    record FoundAt(
            Id<Unit> unit, int number, String title, String heading, Integer section, Integer second, String address) {}

    record Summary(
            Id<Course> id,
            int version,
            String title,
            String summary,
            String trainer,
            Subject subject,
            Set<Stage> stages,
            Set<Integer> grades,
            TrainingLevel level,
            TrainingMode mode,
            List<SkillAim> skills,
            BigDecimal hours,
            int minutes,
            boolean listing,
            Instant published) {}

    /** @param next to be given as {@code after} for the part that follows; null at the end */
    record Part(List<Summary> courses, String next) {}

    record Whole(
            Summary course,
            List<String> outcomes,
            List<Outline> units,
            int percentOfMedia,
            CreditEffect effect,
            Stars stars) {}

    record Outline(Id<Unit> id, String title, UnitKind kind, int minutes, int seconds, boolean optional) {}

    record Stars(int count, double average) {}

    record Review(String name, int stars, String text, Instant at) {}

    /** @param last the unit opened last, or null */
    record Progress(
            Id<Course> course,
            int version,
            EnrolmentState state,
            Instant enrolled,
            Id<Unit> last,
            List<UnitState> units,
            Instant completed) {}

    /**
     * @param counted seconds of media, sections of a document, attempts at a quiz
     * @param of how many there are
     */
    record UnitState(Id<Unit> unit, boolean done, int counted, int of, int position) {}
}
