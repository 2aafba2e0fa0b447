package org.yunyan.exposure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.people.Person;
import org.yunyan.recommender.ShownList;
import org.yunyan.recommender.Weights;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;

/**
 * A list that was really shown: one document, whatever its length. The same list shown again on the same day is the same
 * document, so that reloading a page counts once.
 *
 * @param id {@code day:person:place:courses}; in the order of the days
 * @param version of the weights that ranked it, as in {@link Weights#version}; {@link #FOUND} for what she asked for
 * @param served what took part in the answer, as the recommender named it
 * @param before how many stand on the pages before, so that the first item has the place after them; 0 for what is suggested
 * @param items in the order in which they stood; at most {@link #MOST}
 * @param simulated whether the teacher and her choices are invented, as in the demo county: nothing is learned from it
 */
public record Shown(
        @BsonId String id,
        Id<Person> person,
        Place place,
        Instant at,
        String version,
        Arm arm,
        String served,
        int before,
        List<ShownItem> items,
        boolean simulated) {

    static final int MOST = 20;

    /** Stands for the weights where the words or the order that she chose ranked the list, and no weights did. */
    static final String FOUND = "found";

    public Shown {
        items = items.size() > MOST ? List.copyOf(items.subList(0, MOST)) : List.copyOf(items);
    }

    /** A list that was suggested at this moment. */
    public static Shown of(
            Id<Person> person, Place place, Instant at, Steering steering, String served, List<ShownItem> items) {
        String id = id(person, place, at, items);
        return new Shown(id, person, place, at, steering.weights().version(), steering.arm(), served, 0, items, false);
    }

    /**
     * A page of what she asked for, shown at this moment. The words are not kept.
     *
     * @param before how many stand on the pages before
     */
    public static Shown found(
            Id<Person> person, Place place, Instant at, String served, int before, List<ShownItem> items) {
        return new Shown(id(person, place, at, items), person, place, at, FOUND, Arm.A, served, before, items, false);
    }

    private static String id(Id<Person> person, Place place, Instant at, List<ShownItem> items) {
        int courses = items.stream().map(ShownItem::course).toList().hashCode();
        return dayOf(at) + ":" + person + ":" + place + ":" + Integer.toHexString(courses);
    }

    /** The same, marked as simulated. */
    public Shown asSimulated() {
        return new Shown(id, person, place, at, version, arm, served, before, items, true);
    }

    /** The place of an item, 1 for the first of the first page. */
    public int position(int index) {
        return before + index + 1;
    }

    /** The day in the county, as ids begin with it. */
    static LocalDate dayOf(Instant at) {
        return CountyTime.dayOf(at);
    }

    /** Whether its order tells something: a list of two or more, in order, of a real person. */
    boolean telling() {
        return place.ordered() && !simulated && items.size() > 1;
    }

    ShownList learnable() {
        List<ShownList.Item> learnable = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            learnable.add(items.get(i).learnable(position(i)));
        }
        return new ShownList(person.value(), place.name(), learnable);
    }
}
