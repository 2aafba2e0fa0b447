package org.yunyan.study;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.skills.Evidence;
import org.yunyan.skills.Skills;

/** Writes a history that somebody else has made up or brought along. */
final class Planting {

    private final EnrolmentStore enrolments;
    private final ClockStore clocks;
    private final RatingStore ratings;
    private final Completing completing;
    private final Catalogue catalogue;
    private final Skills skills;
    private final StudyPolicy policy;

    Planting(
            EnrolmentStore enrolments,
            ClockStore clocks,
            RatingStore ratings,
            Completing completing,
            Catalogue catalogue,
            Skills skills,
            StudyPolicy policy) {
        this.enrolments = enrolments;
        this.clocks = clocks;
        this.ratings = ratings;
        this.completing = completing;
        this.catalogue = catalogue;
        this.skills = skills;
        this.policy = policy;
    }

    void plant(List<Enrolment> planted) {
        enrolments.insertMissing(planted);
        Map<Id<Person>, Map<String, Integer>> months = new LinkedHashMap<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Enrolment enrolment : planted) {
            CourseVersion version = catalogue.answerKey(enrolment.course(), enrolment.number());
            var counted = months.computeIfAbsent(enrolment.person(), person -> new HashMap<>());
            version.content().units().forEach(unit -> add(enrolment, unit, counted));
            if (enrolment.completion() != null) {
                evidence.addAll(completing.evidence(enrolment));
            }
        }
        clocks.insertMissing(months.entrySet().stream()
                .map(entry -> new StudyClock(entry.getKey(), List.of(), List.of(), entry.getValue(), null, 1))
                .toList());
        skills.plant(evidence);
    }

    void sit(Id<Person> person, List<Sitting> brought) {
        List<OpenedUnit> opened = brought.stream()
                .map(sitting -> new OpenedUnit(
                        sitting.session(),
                        sitting.course(),
                        sitting.unit(),
                        sitting.opened(),
                        sitting.spent().toMillis(),
                        sitting.until(),
                        sitting.device(),
                        sitting.spent().toMillis(),
                        null,
                        0,
                        0))
                .toList();
        StudyClock clock = clocks.find(person);
        clocks.replace(clock, clock.remembering(opened));
    }

    void rate(List<Rating> planted) {
        ratings.plant(planted);
    }

    private void add(Enrolment enrolment, Unit unit, Map<String, Integer> months) {
        UnitProgress progress = enrolment.progress(unit.id());
        int seconds = progress.seconds()
                + progress.sections().stream()
                        .mapToInt(part -> policy.secondsToRead(unit, part))
                        .sum();
        if (seconds > 0) {
            Instant at = progress.doneAt() == null ? enrolment.lastAt() : progress.doneAt();
            months.merge(YearMonth.from(at.atZone(CountyTime.ZONE)).toString(), seconds, Integer::sum);
        }
    }
}
