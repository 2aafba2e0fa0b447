package org.yunyan.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.credits.Ledger;
import org.yunyan.exposure.Act;
import org.yunyan.exposure.Exposures;
import org.yunyan.exposure.Place;
import org.yunyan.exposure.Shown;
import org.yunyan.exposure.ShownItem;
import org.yunyan.identity.Actor;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommender.Filter;
import org.yunyan.recommender.Index;
import org.yunyan.recommender.Profile;
import org.yunyan.recommender.Reason;
import org.yunyan.recommender.Search;
import org.yunyan.recommender.SearchPage;
import org.yunyan.recommender.SearchRequest;
import org.yunyan.recommender.Served;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** What a teacher should study next, what she can find, and what is pushed to her. */
public final class Recommendations {

    private final Suggesting suggesting;
    private final Pushing pushing;
    private final PushingTheWeek week;
    private final Reaching reaching;
    private final Search search;
    private final MuteStore mutes;
    private final Ledger ledger;
    private final Exposures exposures;
    private final People people;
    private final Clock clock;

    Recommendations(
            Suggesting suggesting,
            Pushing pushing,
            PushingTheWeek week,
            Reaching reaching,
            Search search,
            MuteStore mutes,
            Ledger ledger,
            Exposures exposures,
            People people,
            Clock clock) {
        this.suggesting = suggesting;
        this.pushing = pushing;
        this.week = week;
        this.reaching = reaching;
        this.search = search;
        this.mutes = mutes;
        this.ledger = ledger;
        this.exposures = exposures;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What she should study next.
     *
     * @param limit 1 to 100
     */
    public Advice forTeacher(Actor actor, int limit) {
        return suggesting.forPerson(people.person(actor.person()), limit);
    }

    /**
     * What she should study next, for a page that really shows it to her there: kept in the log that the ranking learns from, and
     * a little of it left to chance, so that there is something to learn.
     *
     * @param limit 1 to 100
     */
    public Advice show(Actor actor, Place place, int limit) {
        return suggesting.shownTo(people.person(actor.person()), place, limit);
    }

    /**
     * What an invented teacher of the demo county would have been shown at a moment; kept in the log as simulated, so that no
     * weights are learned from it and every report says so.
     */
    public Advice simulate(Id<Person> person, Place place, int limit, Instant then) {
        return suggesting.shownTo(people.person(person), place, limit, then, true);
    }

    /**
     * She looks at a page of what she asked for, with words or without: kept in the log beside what was suggested to her, as a kind of
     * list of its own.
     *
     * @param place {@link Place#SEARCH} or {@link Place#CATALOGUE}
     * @param before how many stand on the pages before
     */
    public void looked(Actor actor, Place place, Served served, int before, List<ShownItem> items) {
        exposures.shown(Shown.found(actor.person(), place, clock.instant(), served.name(), before, items));
    }

    /** She has opened a course's page, on whatever way. */
    public void opened(Actor actor, Id<Course> course) {
        exposures.acted(actor.person(), course, Act.OPENED);
    }

    /** Search in everything that is offered. Published courses are open to everybody who is signed in. */
    public SearchPage find(SearchRequest request) {
        return search.find(request);
    }

    /** Completes what somebody is typing. */
    public List<Index.Completion> complete(String typed, int limit) {
        return search.suggest(typed, limit);
    }

    /** What the words are about, the same for all who look for the same; blank when they say nothing. */
    public String topic(String words) {
        return search.topic(words);
    }

    /** Whether a text speaks of all that makes up a {@linkplain #topic topic}. */
    public boolean speaksOf(String text, String topic) {
        return search.speaksOf(text, topic);
    }

    /** Narrows a filter to what would help her: anything with credits while the year is open, else what the open part asks for. */
    public Filter helping(Actor actor, Filter filter) {
        Filter yielding = filter.withContentOnly().withCredits(Filter.Range.of("0-"));
        List<Profile.Shortfall> missing = Profiling.shortfalls(ledger.standing(actor.person()));
        return missing.stream().anyMatch(shortfall -> shortfall.modes().isEmpty())
                ? yielding
                : missing.stream()
                        .findFirst()
                        .map(shortfall ->
                                yielding.withLevels(shortfall.levels()).withModes(shortfall.modes()))
                        .orElse(yielding);
    }

    /** What she has muted. */
    public Mutes mutes(Actor actor) {
        return mutes.of(actor.person());
    }

    /** "Not for me": this course is not suggested to her again, until she takes it back. */
    public void notForMe(Actor actor, Id<Course> course) {
        mutes.put(mutes.of(actor.person()).with(course));
        exposures.acted(actor.person(), course, Act.REFUSED);
    }

    /** Takes "not for me" back. */
    public void welcome(Actor actor, Id<Course> course) {
        mutes.put(mutes.of(actor.person()).without(course));
    }

    /**
     * Mutes or unmutes a kind of reasons for her.
     *
     * @throws Refused.Invalid for what nobody can mute
     */
    public void mute(Actor actor, Reason.Kind kind, boolean muted) {
        if (!kind.mutable()) {
            throw new Refused.Invalid("refused.recommendation.mute");
        }
        mutes.put(mutes.of(actor.person()).with(kind, muted));
    }

    /** What was pushed to her or is on its way, newest first; at most {@link Page#MOST}. */
    public List<Push> pushes(Actor actor, int limit) {
        return pushing.of(actor.person(), Math.min(limit, Page.MOST));
    }

    /** Pushes this week's suggestions to her, if she has not had them yet. */
    public void pushWeek(Id<Person> person) {
        pushing.weekly(people.person(person));
    }

    /** Chooses this week's suggestions for every teacher of the county, each told at her hour; a job, not a request. */
    public void pushWeek() {
        week.now();
    }

    /** As {@link #pushWeek()} when the county's day has come, or when a week that had begun was broken off. Called every minute. */
    public void pushWeekWhenDue() {
        week.whenDue();
    }

    /** Delivers what is pending. Called every few seconds. */
    public void sweep() {
        pushing.sweep();
        week.sweep();
        reaching.sweep();
    }
}
