package org.yunyan.recommendation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.CreditEffect;
import org.yunyan.credits.Ledger;
import org.yunyan.credits.Offer;
import org.yunyan.people.Person;
import org.yunyan.recommender.Reason;
import org.yunyan.recommender.Recommendation;
import org.yunyan.recommender.Recommender;
import org.yunyan.recommender.Suggestion;
import org.yunyan.shared.Id;

/** Asks the recommender for one person and puts courses, titles and credit effects beside its answer. */
final class Suggesting {

    /** Asked for beyond the limit, for those that are not for her after all. */
    private static final int SPARE = 10;

    private static final int MOST = 100;

    private final Profiling profiling;
    private final Recommender recommender;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Clock clock;

    Suggesting(Profiling profiling, Recommender recommender, Catalogue catalogue, Ledger ledger, Clock clock) {
        this.profiling = profiling;
        this.recommender = recommender;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.clock = clock;
    }

    Advice forPerson(Person person, int limit) {
        Recommendation answer =
                recommender.recommend(profiling.of(person), Math.min(limit + SPARE, MOST), clock.instant());
        Map<Id<Course>, CourseVersion> courses = catalogue.currentOf(mentioned(answer));
        Map<String, String> titles = new HashMap<>();
        courses.forEach(
                (id, version) -> titles.put(id.value(), version.content().title()));
        List<Suggestion> offered = answer.suggestions().stream()
                .filter(one -> isFor(person, courses.get(id(one.documentId()))))
                .limit(limit)
                .toList();
        Map<Id<Course>, CreditEffect> effects = effects(person, offered, courses);
        List<Suggested> suggested = new ArrayList<>();
        for (Suggestion one : offered) {
            CourseVersion course = courses.get(id(one.documentId()));
            List<Why> why =
                    one.reasons().stream().map(reason -> Why.of(reason, titles)).toList();
            suggested.add(new Suggested(course, why, effects.get(course.course())));
        }
        return new Advice(suggested, answer.served());
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
