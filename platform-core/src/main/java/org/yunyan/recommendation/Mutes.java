package org.yunyan.recommendation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.Reason;
import org.yunyan.shared.Id;

/**
 * What one teacher does not want to be shown; she can take it back.
 *
 * @param courses "not for me"
 * @param kinds reasons she does not want to be suggested by
 */
public record Mutes(@BsonId Id<Person> person, Set<Id<Course>> courses, Set<Reason.Kind> kinds) {

    /** More than this nobody mutes by hand; it bounds the document. */
    private static final int MOST = 1_000;

    public Mutes {
        courses = courses == null ? Set.of() : Set.copyOf(courses);
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
    }

    static Mutes none(Id<Person> person) {
        return new Mutes(person, Set.of(), Set.of());
    }

    Mutes with(Id<Course> course) {
        Set<Id<Course>> more = new HashSet<>(courses);
        more.add(course);
        return more.size() > MOST ? this : new Mutes(person, more, kinds);
    }

    Mutes without(Id<Course> course) {
        Set<Id<Course>> less = new HashSet<>(courses);
        less.remove(course);
        return new Mutes(person, less, kinds);
    }

    Mutes with(Reason.Kind kind, boolean muted) {
        Set<Reason.Kind> changed = kinds.isEmpty() ? EnumSet.noneOf(Reason.Kind.class) : EnumSet.copyOf(kinds);
        if (muted) {
            changed.add(kind);
        } else {
            changed.remove(kind);
        }
        return new Mutes(person, courses, changed);
    }

    Profile.Muted forProfile() {
        return new Profile.Muted(courses.stream().map(Id::value).collect(Collectors.toSet()), Set.of(), kinds);
    }
}
