package org.yunyan.triage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.catalogue.UnitKind;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.study.Attempt;
import org.yunyan.study.Enrolment;
import org.yunyan.study.Sitting;

/**
 * Sees what nobody can do so fast or for so long: a course done in a fraction of its hours, a quiz answered in seconds with
 * everything right at the first try, more hours on a day than people are awake.
 */
final class Speeding {

    /** An hour of training (学时) has 45 minutes. */
    private static final BigDecimal MINUTES = BigDecimal.valueOf(45);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SECONDS = 60;
    private static final int FULL = 100;

    private final Id<Person> person;
    private final Thresholds thresholds;
    private final Function<Id<Course>, String> titles;

    Speeding(Id<Person> person, Thresholds thresholds, Function<Id<Course>, String> titles) {
        this.person = person;
        this.thresholds = thresholds;
        this.titles = titles;
    }

    /** A completed course with what it consists of. */
    Optional<Suspicion> look(Enrolment enrolment, Content content, List<Sitting> sittings) {
        List<Trace> traces = new ArrayList<>(tookTooLittle(enrolment));
        content.units().stream()
                .filter(unit -> unit.kind() == UnitKind.QUIZ)
                .forEach(quiz -> traces.addAll(answeredTooFast(enrolment, quiz, sittings)));
        if (traces.isEmpty()) {
            return Optional.empty();
        }
        Held held = Held.completion(person, enrolment.course());
        return Optional.of(new Suspicion(
                FlagKind.SPEED,
                new Matter(
                        Matter.Kind.ENTRY,
                        person + "|" + held.key(),
                        enrolment.completion().title()),
                List.of(person),
                List.of(held),
                traces));
    }

    private List<Trace> tookTooLittle(Enrolment enrolment) {
        Instant from = enrolment.enrolled();
        Instant until = enrolment.completion().at();
        BigDecimal took = BigDecimal.valueOf(Duration.between(from, until).toMinutes());
        BigDecimal registered = enrolment.completion().hours().multiply(MINUTES);
        BigDecimal least =
                registered.multiply(thresholds.value(Threshold.SPEED_PERCENT)).divide(HUNDRED);
        if (took.compareTo(least) >= 0) {
            return List.of();
        }
        String title = enrolment.completion().title();
        return List.of(
                Trace.of(Trace.Fact.TOOK, person, from, until, title, took),
                Trace.of(Trace.Fact.REGISTERED, null, null, null, title, registered));
    }

    /** By the first opening of the quiz: who leaves it open, or loads the page again, has had the time in between. */
    private List<Trace> answeredTooFast(Enrolment enrolment, Unit quiz, List<Sitting> sittings) {
        List<Attempt> attempts = enrolment.progress(quiz.id()).attempts();
        Optional<Instant> opened = sittings.stream()
                .filter(sitting -> sitting.course().equals(enrolment.course())
                        && sitting.unit().equals(quiz.id()))
                .map(Sitting::opened)
                .min(Comparator.naturalOrder());
        int questions = quiz.questions().size();
        if (attempts.isEmpty()
                || opened.isEmpty()
                || questions < thresholds.whole(Threshold.SPEED_QUESTIONS)
                || attempts.getFirst().percent() < FULL
                || attempts.getFirst().at().isBefore(opened.get())) {
            return List.of();
        }
        Instant handedIn = attempts.getFirst().at();
        BigDecimal seconds =
                BigDecimal.valueOf(Duration.between(opened.get(), handedIn).toMillis(), 3);
        BigDecimal least = thresholds.value(Threshold.SPEED_QUESTION).multiply(BigDecimal.valueOf(questions));
        if (seconds.compareTo(least) >= 0) {
            return List.of();
        }
        return List.of(
                Trace.of(Trace.Fact.QUIZ, person, opened.get(), handedIn, quiz.title(), seconds),
                Trace.of(Trace.Fact.QUESTIONS, null, null, null, quiz.title(), BigDecimal.valueOf(questions)));
    }

    /**
     * Days with more hours than anybody is up. Only what was opened and counted on the same day is added up: a phone that was
     * offline reports days of study at once.
     */
    List<Suspicion> days(List<Sitting> sittings, List<Engagement> engagements) {
        Map<LocalDate, List<Sitting>> days = sittings.stream()
                .filter(sitting -> day(sitting.opened()).equals(day(sitting.until())))
                .filter(sitting -> sitting.spent().isPositive())
                .collect(Collectors.groupingBy(sitting -> day(sitting.opened()), TreeMap::new, Collectors.toList()));
        List<Suspicion> seen = new ArrayList<>();
        days.forEach((day, hers) -> day(day, hers, engagements).ifPresent(seen::add));
        return seen;
    }

    private Optional<Suspicion> day(LocalDate day, List<Sitting> sittings, List<Engagement> engagements) {
        List<Engagement> elsewhere =
                engagements.stream().filter(one -> one.day().equals(day)).toList();
        long studied =
                sittings.stream().mapToLong(one -> one.spent().toMinutes()).sum();
        BigDecimal attended =
                elsewhere.stream().map(one -> one.hours().multiply(MINUTES)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal hours =
                attended.add(BigDecimal.valueOf(studied)).divide(BigDecimal.valueOf(SECONDS), 1, RoundingMode.DOWN);
        if (hours.compareTo(thresholds.value(Threshold.SPEED_HOURS)) <= 0) {
            return Optional.empty();
        }
        List<Held> holds =
                new ArrayList<>(elsewhere.stream().map(Engagement::held).toList());
        List<Trace> traces = new ArrayList<>();
        elsewhere.forEach(
                one -> traces.add(Trace.of(Trace.Fact.TRAINING, person, one.begins(), null, one.title(), one.hours())));
        sittings.forEach(one -> {
            traces.add(Trace.of(
                    Trace.Fact.SITTING,
                    person,
                    one.opened(),
                    one.until(),
                    titles.apply(one.course()),
                    BigDecimal.valueOf(one.spent().toMinutes())));
            holds.add(Held.completion(person, one.course()));
        });
        traces.add(Trace.of(Trace.Fact.DAY, person, CountyTime.startOf(day), null, null, hours));
        return Optional.of(new Suspicion(
                FlagKind.SPEED,
                new Matter(Matter.Kind.STUDY, Clash.id(person, day), day.toString()),
                List.of(person),
                holds,
                traces));
    }

    private static LocalDate day(Instant at) {
        return CountyTime.dayOf(at);
    }
}
