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
 * @param version of the weights that ranked it, as in {@link Weights#version}
 * @param served what took part in the answer, as the recommender named it
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
        List<ShownItem> items,
        boolean simulated) {

    static final int MOST = 20;

    public Shown {
        items = items.size() > MOST ? List.copyOf(items.subList(0, MOST)) : List.copyOf(items);
    }

    /** A list shown at this moment. */
    public static Shown of(
            Id<Person> person, Place place, Instant at, Steering steering, String served, List<ShownItem> items) {
        int courses = items.stream().map(ShownItem::course).toList().hashCode();
        String id = dayOf(at) + ":" + person + ":" + place + ":" + Integer.toHexString(courses);
        return new Shown(id, person, place, at, steering.weights().version(), steering.arm(), served, items, false);
    }

    /** The same, marked as simulated. */
    public Shown asSimulated() {
        return new Shown(id, person, place, at, version, arm, served, items, true);
    }

    /** The day in the county, as ids begin with it. */
    static LocalDate dayOf(Instant at) {
        return CountyTime.dayOf(at);
    }

    /** Whether something can be learned from it: a list of two or more, in order, of a real person. */
    boolean telling() {
        return place.ordered() && !simulated && items.size() > 1;
    }

    ShownList learnable() {
        List<ShownList.Item> learnable = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            learnable.add(items.get(i).learnable(i + 1));
        }
        return new ShownList(person.value(), learnable);
    }
}
