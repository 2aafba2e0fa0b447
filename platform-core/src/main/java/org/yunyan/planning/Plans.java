package org.yunyan.planning;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.shared.Sha256;

/**
 * Plans to the credits that a teacher still misses (三(六)): proposed, changed and accepted by her alone, followed as she
 * studies, and renewed when her standing changes. Every method with an {@link Actor} is for her own plan, and refuses with
 * {@link Refused.Forbidden} whoever is no teacher.
 */
public final class Plans {

    private static final int SECRET_BYTES = 32;

    private final PlanStore store;
    private final Proposing proposing;
    private final Following following;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Plans(PlanStore store, Proposing proposing, Following following, People people, Clock clock) {
        this.store = store;
        this.proposing = proposing;
        this.following = following;
        this.people = people;
        this.clock = clock;
    }

    /** The least-time mix for what she misses today, by her remembered wish. Takes tens of milliseconds. */
    public Proposal propose(Actor actor) {
        return proposing.of(people.person(teacher(actor)), wish(actor));
    }

    /** What she wished last, or else what is usual. */
    public Wish wish(Actor actor) {
        return store.wish(teacher(actor)).orElseGet(() -> Wish.usual(actor.person()));
    }

    /**
     * Remembers how much time she has and how far the plan shall go.
     *
     * @param weeklyHours 学时 a week, 0.5 to 40
     * @param until last day; null for the end of the academic year
     * @param whole see {@link Wish#whole}
     * @throws Refused.Invalid when hours are out of range or the day is over
     */
    public Proposal wish(Actor actor, BigDecimal weeklyHours, LocalDate until, boolean whole) {
        if (weeklyHours == null
                || weeklyHours.compareTo(Wish.LEAST_HOURS) < 0
                || weeklyHours.compareTo(Wish.MOST_HOURS) > 0) {
            throw new Refused.Invalid("refused.plan.hours", Wish.LEAST_HOURS, Wish.MOST_HOURS);
        }
        if (until != null && until.isBefore(today())) {
            throw new Refused.Invalid("refused.plan.until");
        }
        store.put(wish(actor).with(weeklyHours, until, whole));
        return propose(actor);
    }

    /**
     * Takes a course out of the mix and makes a new one around the rest.
     *
     * @param instead the course that has to be in the new mix; null to leave the choice to the plan
     */
    public Proposal swap(Actor actor, Id<Course> out, Id<Course> instead) {
        store.put(wish(actor).swapped(out, instead));
        return propose(actor);
    }

    /** Keeps a course in the mix, whatever it costs. */
    public Proposal keep(Actor actor, Id<Course> course) {
        store.put(wish(actor).keeping(course));
        return propose(actor);
    }

    /** Forgets all swaps. */
    public Proposal startOver(Actor actor) {
        store.put(wish(actor).fresh());
        return propose(actor);
    }

    /**
     * Makes the proposal her plan, in place of one that she has. Accepting the same again changes nothing.
     *
     * @param seen the courses of the proposal that she saw, in order
     * @throws Refused.Conflict when the proposal is not what she saw any more; nothing is changed
     * @throws Refused.Invalid when there is nothing to study
     */
    public Plan accept(Actor actor, List<Id<Course>> seen) {
        Proposal proposal = propose(actor);
        Optional<Plan> before = store.find(actor.person());
        if (!proposal.courses().equals(seen)) {
            throw new Refused.Conflict("refused.plan.changed");
        }
        if (seen.isEmpty()) {
            throw new Refused.Invalid("refused.plan.empty");
        }
        Plan plan = Plan.of(proposal, now(), Weeks.monday(today()));
        if (before.filter(there -> there.state() == Plan.State.RUNNING && sameAs(there, plan))
                .isPresent()) {
            return before.get();
        }
        boolean written = before.map(there -> store.replace(there, plan)).orElseGet(() -> store.insert(plan));
        if (!written) {
            throw new Refused.Conflict("refused.plan.changed");
        }
        following.tell(actor.person());
        return store.find(actor.person()).orElse(plan);
    }

    private static boolean sameAs(Plan there, Plan plan) {
        return there.until().equals(plan.until())
                && there.weeklyHours().compareTo(plan.weeklyHours()) == 0
                && there.steps().stream()
                        .map(Step::course)
                        .toList()
                        .equals(plan.steps().stream().map(Step::course).toList());
    }

    /** Gives the plan up; her wish stays. */
    public void decline(Actor actor) {
        store.remove(teacher(actor));
    }

    /** Her accepted plan, with what has become of its courses since. */
    public Optional<Plan> plan(Actor actor) {
        return following.current(teacher(actor));
    }

    /** The courses of somebody's running plan whose week has come: for the room that pushes. */
    public Set<Id<Course>> dueNow(Id<Person> person) {
        LocalDate monday = Weeks.monday(today());
        return store.find(person)
                .filter(plan -> plan.state() != Plan.State.DONE)
                .map(plan -> plan.steps().stream()
                        .filter(step -> step.dueBy(monday))
                        .map(Step::course)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Whether her plan has a calendar that others can subscribe to by its address. */
    public boolean hasCalendar(Actor actor) {
        return store.link(teacher(actor)).isPresent();
    }

    /** Opens a calendar under a new secret, which is told this once; the address before stops working. */
    public String openCalendar(Actor actor) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.put(new PlanStore.Link(teacher(actor), Sha256.hex(secret), now()));
        return secret;
    }

    /** Closes the calendar: its address stops working. */
    public void closeCalendar(Actor actor) {
        store.removeLink(teacher(actor));
    }

    /**
     * The plan behind a calendar's address.
     *
     * @param secret as told by {@link #openCalendar}
     * @return empty when she has no plan at the moment
     * @throws Refused.Missing when there is no such calendar, or none any more
     */
    public Optional<Plan> ofCalendar(String secret) {
        PlanStore.Link link =
                store.linkBy(Sha256.hex(secret)).orElseThrow(() -> new Refused.Missing("refused.plan.calendar"));
        return following.current(link.person());
    }

    /** Tells teachers which planned course is due this week, each once. Called every few seconds. */
    public void sweep() {
        following.tellAll();
    }

    private Id<Person> teacher(Actor actor) {
        actor.require(Role.TEACHER);
        return actor.person();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return CountyTime.today(clock);
    }
}
