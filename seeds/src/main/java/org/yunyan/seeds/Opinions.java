package org.yunyan.seeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.Rating;

/** What learners said about courses they completed; no two say the same about one course. */
final class Opinions {

    private static final double RATED_PERCENT = 27;
    private static final double SAID_PERCENT = 14;
    private static final String ANY_COURSE = "*";

    private final long seed;
    private final List<Row> reviews = SeedFile.table("reviews.tsv");
    private final Map<String, List<Row>> unsaid = new HashMap<>();

    Opinions(long seed) {
        this.seed = seed;
    }

    /** @param completed by many people, in any order */
    List<Rating> of(List<Enrolment> completed, Map<Id<Person>, Person> people) {
        List<Rating> ratings = new ArrayList<>();
        completed.stream().sorted(Comparator.comparing(Enrolment::id)).forEach(enrolment -> {
            Chance chance = Chance.about(seed, "rating", enrolment.id());
            if (chance.percent(RATED_PERCENT)) {
                ratings.add(rating(enrolment, people.get(enrolment.person()), chance));
            }
        });
        return ratings;
    }

    private Rating rating(Enrolment enrolment, Person person, Chance chance) {
        String course = enrolment.course().value();
        List<Row> left = unsaid.computeIfAbsent(course, this::about);
        if (!left.isEmpty() && chance.percent(SAID_PERCENT)) {
            Row said = left.remove(chance.between(0, left.size() - 1));
            return rated(enrolment, person, said.number("stars"), said.text("text"));
        }
        return rated(enrolment, person, chance.weighted(List.of(5, 4, 3, 2), stars -> weight(stars)), "");
    }

    private List<Row> about(String course) {
        return new ArrayList<>(reviews.stream()
                .filter(row ->
                        row.text("course").equals(course) || row.text("course").equals(ANY_COURSE))
                .toList());
    }

    static Rating rated(Enrolment enrolment, Person person, int stars, String text) {
        return Rating.of(
                person.id(),
                person.name(),
                enrolment.course(),
                stars,
                text,
                enrolment.completion().at().plusSeconds(180));
    }

    private static double weight(int stars) {
        return switch (stars) {
            case 5 -> 48;
            case 4 -> 38;
            case 3 -> 11;
            default -> 3;
        };
    }
}
