package org.yunyan.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.yunyan.catalogue.Course;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;

/**
 * One run of a course: its days, its seats and who waits for one. All of it is one document, so a seat is given once however
 * many ask at the same moment.
 *
 * @param title of the course
 * @param trainer who opened it
 * @param seats in the order in which they were taken
 * @param waiting in the order in which they came
 * @param news what has still to be told
 * @param untold whether there is any
 */
public record Cohort(
        @BsonId Id<Cohort> id,
        Id<Course> course,
        String title,
        Id<Person> trainer,
        CohortPlan plan,
        List<Seat> seats,
        List<Seat> waiting,
        boolean cancelled,
        long version,
        List<News> news,
        boolean untold) {

    private static final int MOST_WAITING = 1000;

    public Cohort {
        seats = seats == null ? List.of() : List.copyOf(seats);
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
        news = news == null ? List.of() : List.copyOf(news);
        untold = !news.isEmpty();
    }

    static Cohort opened(Id<Course> course, String title, Id<Person> trainer, CohortPlan plan) {
        return new Cohort(Id.fresh(), course, title, trainer, plan, List.of(), List.of(), false, 0, List.of(), false);
    }

    public boolean hasSeat(Id<Person> person) {
        return seats.stream().anyMatch(seat -> seat.person().equals(person));
    }

    /** Her place on the waiting list, from 1; 0 when she does not wait. */
    public int waitsAt(Id<Person> person) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).person().equals(person)) {
                return i + 1;
            }
        }
        return 0;
    }

    public int free() {
        return Math.max(0, plan.capacity() - seats.size());
    }

    /** Whether one can join or leave it on this day. */
    public boolean isOpen(LocalDate today) {
        return !cancelled && !plan.ends().isBefore(today);
    }

    Cohort joined(Seat seat) {
        if (hasSeat(seat.person()) || waitsAt(seat.person()) > 0) {
            return this;
        }
        if (free() > 0) {
            return with(
                    plan,
                    with(seats, seat),
                    waiting,
                    with(news, new News(seat.person(), Happening.SEATED, seat.since())));
        }
        if (waiting.size() >= MOST_WAITING) {
            throw new Refused.Conflict("refused.cohort.full", MOST_WAITING);
        }
        return with(plan, seats, with(waiting, seat), news);
    }

    Cohort left(Id<Person> person, Instant at) {
        if (!hasSeat(person) && waitsAt(person) == 0) {
            return this;
        }
        List<News> told = hasSeat(person) ? with(news, new News(person, Happening.GIVEN_BACK, at)) : news;
        return with(plan, without(seats, person), without(waiting, person), told)
                .movedUp(at);
    }

    /** Nobody loses a seat when there are to be fewer. */
    Cohort planned(CohortPlan changed, Instant at) {
        return with(changed, seats, waiting, news).movedUp(at);
    }

    Cohort called(Instant at) {
        List<News> told = new ArrayList<>(news);
        Stream.concat(seats.stream(), waiting.stream())
                .forEach(seat -> told.add(new News(seat.person(), Happening.CANCELLED, at)));
        return new Cohort(id, course, title, trainer, plan, seats, waiting, true, version + 1, told, true);
    }

    Cohort told() {
        return new Cohort(id, course, title, trainer, plan, seats, waiting, cancelled, version + 1, List.of(), false);
    }

    /** Whoever has waited longest takes what is free. */
    private Cohort movedUp(Instant at) {
        List<Seat> taken = new ArrayList<>(seats);
        List<Seat> left = new ArrayList<>(waiting);
        List<News> told = new ArrayList<>(news);
        while (taken.size() < plan.capacity() && !left.isEmpty()) {
            Seat first = left.removeFirst();
            taken.add(new Seat(first.person(), first.name(), at));
            told.add(new News(first.person(), Happening.MOVED_UP, at));
        }
        return new Cohort(id, course, title, trainer, plan, taken, left, cancelled, version, told, !told.isEmpty());
    }

    private Cohort with(CohortPlan changed, List<Seat> taken, List<Seat> left, List<News> told) {
        return new Cohort(
                id, course, title, trainer, changed, taken, left, cancelled, version + 1, told, !told.isEmpty());
    }

    private static <T> List<T> with(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    private static List<Seat> without(List<Seat> some, Id<Person> person) {
        return some.stream().filter(seat -> !seat.person().equals(person)).toList();
    }
}
