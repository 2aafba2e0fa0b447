package org.yunyan.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.credits.Award;
import org.yunyan.people.Organisation;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.skills.Evidence;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Rating;
import tools.jackson.core.type.TypeReference;

/** Everybody of the demo county who is written and not drawn, in the order of the file. */
final class Personas {

    private static final int DAYS_OF_STUDY = 9;

    private final List<Persona> all = SeedFile.json("personas.json", new TypeReference<List<Persona>>() {});

    private final Map<String, Persona> byKey =
            all.stream().collect(Collectors.toUnmodifiableMap(Persona::key, Function.identity()));

    List<Persona> all() {
        return all;
    }

    Persona named(String key) {
        return byKey.get(key);
    }

    /** Those with a way in. */
    List<Persona> withLogin() {
        return all.stream().filter(persona -> persona.login() != null).toList();
    }

    List<Person> people(CountyPlan plan) {
        Map<Id<Organisation>, Organisation> units = plan.units();
        return all.stream()
                .map(persona -> persona.person(units.get(Id.<Organisation>of(persona.unit()))))
                .toList();
    }

    /** The history as it is written, or as it is drawn with what is written beside. */
    History history(
            Persona persona, Person person, Histories drawn, Map<String, CourseVersion> courses, Window window) {
        if (!persona.isTold()) {
            History history = drawn.of(person, persona.pace());
            List<Evidence> evidence = new ArrayList<>(history.evidence());
            evidence.addAll(persona.evidence(window));
            return new History(person, history.enrolments(), history.awards(), evidence);
        }
        List<Enrolment> enrolments = new ArrayList<>(completed(persona, courses, window));
        List<Award> awards = new ArrayList<>(persona.awards(window));
        enrolments.stream().map(Studied::award).forEach(awards::add);
        persona.begun().forEach(begun -> enrolments.add(begun(persona, begun, courses, window)));
        return new History(person, enrolments, awards, persona.evidence(window));
    }

    /** What those with a written history said about courses. */
    List<Rating> ratings(Map<Id<Person>, Person> people, Map<String, CourseVersion> courses, Window window) {
        List<Rating> ratings = new ArrayList<>();
        for (Persona persona : all.stream().filter(Persona::isTold).toList()) {
            for (Persona.Finished finished : persona.completed()) {
                persona.finished(finished, window)
                        .map(day -> completed(persona, finished, day, courses))
                        .ifPresent(enrolment -> ratings.add(Opinions.rated(
                                enrolment, people.get(persona.id()), finished.stars(), finished.text())));
            }
        }
        return ratings;
    }

    private static List<Enrolment> completed(Persona persona, Map<String, CourseVersion> courses, Window window) {
        return persona.completed().stream()
                .flatMap(finished ->
                        persona
                                .finished(finished, window)
                                .map(day -> completed(persona, finished, day, courses))
                                .stream())
                .toList();
    }

    private static Enrolment completed(
            Persona persona, Persona.Finished finished, LocalDate day, Map<String, CourseVersion> courses) {
        Chance chance = Chance.about(0, persona.key(), finished.course());
        return new Studied(
                        persona.id(),
                        courses.get(finished.course()),
                        Window.at(day.minusDays(DAYS_OF_STUDY), 19, 40),
                        Window.at(day, 20, 50),
                        finished.percent(),
                        chance)
                .completed();
    }

    private static Enrolment begun(
            Persona persona, Persona.Begun begun, Map<String, CourseVersion> courses, Window window) {
        return new Studied(
                        persona.id(),
                        courses.get(begun.course()),
                        Window.at(window.today().minusDays(begun.daysAgo()), 19, 20),
                        Window.at(window.today().minusDays(begun.lastDaysAgo()), 21, 10),
                        100,
                        Chance.about(0, persona.key(), begun.course()))
                .begun(EnrolmentState.ACTIVE, begun.units(), begun.sections());
    }
}
