package org.yunyan.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.CreditEffect;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Offer;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Place;
import org.yunyan.exposure.Shown;
import org.yunyan.exposure.ShownItem;
import org.yunyan.exposure.Steering;
import org.yunyan.people.Person;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.Reason;
import org.yunyan.recommender.Recommendation;
import org.yunyan.recommender.Recommender;
import org.yunyan.recommender.Served;
import org.yunyan.recommender.Suggestion;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;

/** Asks the recommender for one person, by the weights that hold for her, and puts courses, titles and credit effects beside its answer. */
final class Suggesting {

    /** Asked for beyond the limit, for those that are not for her after all. */
    private static final int SPARE = 10;

    private static final int MOST = 100;
    private static final int TOP_GAPS = 3;

    private final Profiling profiling;
    private final Recommender recommender;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Exposures exposures;
    private final Clock clock;

    Suggesting(
            Profiling profiling,
            Recommender recommender,
            Catalogue catalogue,
            Ledger ledger,
            Exposures exposures,
            Clock clock) {
        this.profiling = profiling;
        this.recommender = recommender;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.exposures = exposures;
        this.clock = clock;
    }

    /** What she should study next, best first. */
    Advice forPerson(Person person, int limit) {
        Answer answer = ask(person, limit);
        return advice(answer, Exploring.nothing(answer.offered(), limit));
    }

    /** The same for a page that shows it: a little is left to chance, and the log learns of it. */
    Advice shownTo(Person person, Place place, int limit) {
        return shownTo(person, place, limit, clock.instant(), false);
    }

    /** @param simulated whether the person is invented and only would have been shown it at that moment */
    Advice shownTo(Person person, Place place, int limit, Instant now, boolean simulated) {
        Answer answer = ask(person, limit);
        LocalDate today = CountyTime.dayOf(now);
        Random random = new Random((person.id() + "@" + place + today).hashCode());
        List<Exploring.Slot> slots =
                Exploring.slots(answer.offered(), limit, answer.steering().exploring(), random, now);
        Advice advice = advice(answer, slots);
        List<ShownItem> items =
                slots.stream().map(slot -> item(slot, answer.topGaps())).toList();
        String served = advice.served().name();
        Shown shown = Shown.of(person.id(), place, now, answer.steering(), served, items);
        exposures.shown(simulated ? shown.asSimulated() : shown);
        return advice;
    }

    /** The recommender's answer with everything that is read beside it. */
    private record Answer(
            Person person,
            Steering steering,
            List<Profile.Gap> topGaps,
            Served served,
            List<Suggestion> offered,
            Map<Id<Course>, CourseVersion> courses) {}

    private Answer ask(Person person, int limit) {
        Steering steering = exposures.steering(person.id());
        Profile profile = profiling.of(person);
        Recommendation answer =
                recommender.recommend(profile, Math.min(limit + SPARE, MOST), clock.instant(), steering.weights());
        Map<Id<Course>, CourseVersion> courses = catalogue.currentOf(mentioned(answer));
        List<Suggestion> offered = answer.suggestions().stream()
                .filter(one -> isFor(person, courses.get(id(one.documentId()))))
                .toList();
        List<Profile.Gap> topGaps = profile.gaps().stream()
                .sorted(Comparator.comparingDouble(
                        (Profile.Gap gap) -> -gap.weight() * (gap.target() - gap.evidenced())))
                .limit(TOP_GAPS)
                .toList();
        return new Answer(person, steering, topGaps, answer.served(), offered, courses);
    }

    private Advice advice(Answer answer, List<Exploring.Slot> slots) {
        Map<Id<Course>, CourseVersion> courses = answer.courses();
        Map<String, String> titles = new HashMap<>();
        courses.forEach(
                (id, version) -> titles.put(id.value(), version.content().title()));
        List<Suggestion> chosen = slots.stream().map(Exploring.Slot::suggestion).toList();
        Map<Id<Course>, CreditEffect> effects = effects(answer.person(), chosen, courses);
        List<Suggested> suggested = new ArrayList<>();
        for (Suggestion one : chosen) {
            CourseVersion course = courses.get(id(one.documentId()));
            List<Why> why =
                    one.reasons().stream().map(reason -> Why.of(reason, titles)).toList();
            suggested.add(new Suggested(course, why, effects.get(course.course())));
        }
        return new Advice(suggested, answer.served());
    }

    private static ShownItem item(Exploring.Slot slot, List<Profile.Gap> topGaps) {
        Suggestion one = slot.suggestion();
        boolean topGap = topGaps.stream()
                .anyMatch(gap -> one.document().skills().stream()
                        .anyMatch(skill -> skill.skill().equals(gap.skill()) && skill.level() > gap.evidenced()));
        return ShownItem.fresh(
                id(one.documentId()),
                one.reasons().stream().map(Reason::kind).toList(),
                one.features(),
                slot.propensity(),
                slot.explored(),
                topGap);
    }

    /** A course archived a moment ago may still be in the index, and nobody studies what she teaches herself. */
    private static boolean isFor(Person person, CourseVersion course) {
        return course != null && !course.trainer().equals(person.id());
    }

    private Map<Id<Course>, CreditEffect> effects(
            Person person, List<Suggestion> offered, Map<Id<Course>, CourseVersion> courses) {
        Map<Id<Course>, Offer> offers = offered.stream()
                .map(one -> courses.get(id(one.documentId())))
                .collect(Collectors.toMap(
                        CourseVersion::course,
                        version -> new Offer(
                                version.content().hours(),
                                version.content().level(),
                                version.content().mode())));
        return ledger.effects(person.id(), offers);
    }

    /** The suggested courses and those that their reasons name. */
    private static Set<Id<Course>> mentioned(Recommendation answer) {
        Set<Id<Course>> ids = new HashSet<>();
        for (Suggestion one : answer.suggestions()) {
            ids.add(id(one.documentId()));
            for (Reason reason : one.reasons()) {
                switch (reason) {
                    case Reason.ColleaguesWentOn colleagues -> ids.add(id(colleagues.fromDocumentId()));
                    case Reason.LikeStudied alike -> ids.add(id(alike.documentId()));
                    default -> {}
                }
            }
        }
        return ids;
    }

    private static Id<Course> id(String document) {
        return Id.of(document);
    }
}
