package org.yunyan.recollection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.bank.Sheet;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;

/**
 * The questions that somebody gets at a point, and what her first answers were worth.
 *
 * @param id {@code person:course:unit:point}, so that she is asked the same again
 * @param shares of the first answers, by the place of the question
 */
record Recollection(
        @BsonId String id,
        Id<Person> person,
        Id<Course> course,
        Id<Unit> unit,
        int point,
        Sheet sheet,
        Map<String, Double> shares,
        long version) {

    Recollection {
        shares = shares == null ? Map.of() : Map.copyOf(shares);
    }

    static String key(Id<Person> person, Id<Course> course, Id<Unit> unit, int point) {
        return person + ":" + course + ":" + unit + ":" + point;
    }

    Set<Integer> answered() {
        return shares.keySet().stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    boolean isAnswered() {
        return shares.size() >= sheet.items().size();
    }

    Recollection with(int index, double share) {
        Map<String, Double> more = new HashMap<>(shares);
        more.putIfAbsent(String.valueOf(index), share);
        return new Recollection(id, person, course, unit, point, sheet, more, version + 1);
    }
}
