package org.yunyan.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * Units that one course takes over from another: each remembers course, version and unit it comes from, stays as it is when
 * that course goes on, and can be brought up to the newer version when her author wants it.
 */
public final class Borrowings {

    private final Drafts drafts;
    private final Shelf shelf;

    Borrowings(Drafts drafts, Shelf shelf) {
        this.drafts = drafts;
        this.shelf = shelf;
    }

    /**
     * Takes a unit of a published course over to the end of a draft.
     *
     * @param version of the draft that the actor has read
     * @throws Refused.Missing when that course is not offered or has no such unit
     */
    public Course borrow(Actor author, Id<Course> into, long version, Id<Course> from, Id<Unit> source) {
        author.require(Role.TRAINER);
        Course course = drafts.editable(author, into, version);
        CourseVersion offered = offered(from).orElseThrow(() -> new Refused.Missing("refused.course.missing"));
        Unit unit = offered.content().unit(source);
        Id<Unit> name = Id.of("r-" + Id.<Unit>fresh().value().substring(0, 13));
        List<Unit> units = new ArrayList<>(course.draft().units());
        units.add(unit.named(name));
        List<Reused> reused = new ArrayList<>(course.reused());
        reused.add(new Reused(name, from, offered.number(), source));
        return write(author, course, units, reused);
    }

    /** What could be brought up to a newer version, in the order of the draft. */
    public List<Newer> newer(Actor author, Id<Course> id) {
        Course course = drafts.readable(author, id);
        List<Newer> newer = new ArrayList<>();
        for (Reused reused : course.reused()) {
            Optional<Unit> mine = course.draft().units().stream()
                    .filter(unit -> unit.id().equals(reused.unit()))
                    .findFirst();
            offered(reused.from())
                    .filter(now -> now.number() > reused.number())
                    .ifPresent(now -> now.content().units().stream()
                            .filter(unit -> unit.id().equals(reused.source()))
                            .filter(unit -> mine.isPresent())
                            .map(unit -> new Newer(
                                    reused, now.content().title(), now.number(), mine.get(), unit.named(reused.unit())))
                            .filter(found -> !found.mine().equals(found.theirs()))
                            .forEach(newer::add));
        }
        return newer;
    }

    /** Brings a reused unit up to the version that is offered now; what was changed in it here goes. */
    public Course takeOver(Actor author, Id<Course> id, long version, Id<Unit> unit) {
        Course course = drafts.editable(author, id, version);
        Newer found = newer(author, id).stream()
                .filter(one -> one.reused().unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("refused.course.unit"));
        List<Unit> units = course.draft().units().stream()
                .map(one -> one.id().equals(unit) ? found.theirs() : one)
                .toList();
        Reused old = found.reused();
        List<Reused> reused = course.reused().stream()
                .map(one -> one.equals(old) ? new Reused(unit, old.from(), found.newest(), old.source()) : one)
                .toList();
        return write(author, course, units, reused);
    }

    private Optional<CourseVersion> offered(Id<Course> course) {
        Map<Id<Course>, CourseVersion> offered = shelf.currentOf(List.of(course));
        // With right answers, since they are taken over too.
        return Optional.ofNullable(offered.get(course)).map(one -> shelf.version(course, one.number()));
    }

    private Course write(Actor author, Course course, List<Unit> units, List<Reused> reused) {
        Content content = Limits.check(course.draft().withUnits(units));
        List<Id<Unit>> there = units.stream().map(Unit::id).toList();
        List<Reused> kept =
                reused.stream().filter(one -> there.contains(one.unit())).collect(Collectors.toList());
        return drafts.write(
                course, course.redrafted(author, content, drafts.now()).reusing(kept));
    }
}
