package org.yunyan.exposure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommender.Learning;
import org.yunyan.recommender.Weights;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/** What was shown and what became of it, and the weights that are learned from it (智能遴选, policy 三(三)). */
public final class Exposures {

    /** What a teacher does later than this is no longer put down to what she was shown. */
    public static final Duration JOINED_WITHIN = Duration.ofDays(30);

    private static final Role[] DECIDE = {Role.OFFICER, Role.ADMIN};
    private static final int MOST_SHARE = 50;
    private static final int MOST_MONTHS = 60;
    private static final int MOST_EXPLORING = 30;
    private static final Duration POLICY_HOLDS = Duration.ofSeconds(10);

    private final ShownStore store;
    private final Recording recording;
    private final VersionStore versions;
    private final TallyStore tallies;
    private final Tallying tallying;
    private final Studying studying;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;
    private volatile InForce inForce;

    Exposures(
            ShownStore store,
            Recording recording,
            VersionStore versions,
            TallyStore tallies,
            Tallying tallying,
            Studying studying,
            People people,
            Accounts accounts,
            Clock clock) {
        this.store = store;
        this.recording = recording;
        this.versions = versions;
        this.tallies = tallies;
        this.tallying = tallying;
        this.studying = studying;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The weights read last, so that a page costs no read for them. */
    private record InForce(RankingPolicy policy, Weights active, Weights tried, Instant until) {}

    /** How her lists are made. The same for the same teacher as long as nobody decides otherwise. */
    public Steering steering(Id<Person> person) {
        InForce now = inForce();
        boolean tries = now.policy().tried() != null
                && lot(person, now.policy().tried()) < now.policy().share();
        return new Steering(
                tries ? now.tried() : now.active(),
                tries ? Arm.B : Arm.A,
                now.policy().exploring());
    }

    /** Somebody is being shown this list. Returns at once; it is written down within seconds. */
    public void shown(Shown list) {
        if (!list.items().isEmpty()) {
            recording.shown(list);
        }
    }

    /** She did something with a course; whether it was shown to her before is found out behind the page. */
    public void acted(Id<Person> person, Id<Course> course, Act act) {
        Instant now = clock.instant();
        recording.acted(person, course, act, now.minus(JOINED_WITHIN), now);
    }

    /** Her own log, newest first; at most {@link Page#MOST}. Nobody sees another's. */
    public List<Shown> mine(Actor actor, int limit) {
        recording.sweep();
        return store.of(actor.person(), Math.min(limit, Page.MOST));
    }

    /** Everything shown on these days, for rooms that make figures of it; never for a door. */
    public void walk(LocalDate from, LocalDate until, Consumer<Shown> each) {
        tallying.walk(from, until, each);
    }

    /** Writes down what has come in. Called every few seconds. */
    public void sweep() {
        recording.sweep();
    }

    /** Counts anew what came of the lists. Called every few hours: it reads the log of 90 days. */
    public void recount() {
        recording.sweep();
        tallies.put(tallying.count());
    }

    /** The job of the night: forgets what is too old, and learns. */
    public void night() {
        recording.sweep();
        LocalDate today = Shown.dayOf(clock.instant());
        store.forgetBefore(today.minusMonths(versions.policy().months()));
        if (studying.begin()) {
            studying.run(null);
        }
        inForce = null;
    }

    /** What an officer sees of the ranking. */
    public RankingView ranking(Actor officer) {
        requireOfficer(officer);
        RankingPolicy policy = versions.policy();
        Tallies counted = tallies.get();
        return new RankingView(
                policy,
                studying.weights(policy.active()),
                versions.newest(Page.MOST),
                counted,
                tallies.curves(),
                studying.progress(),
                Math.max(0, Learning.LISTS_NEEDED - counted.telling()),
                Math.max(0, Learning.ACCEPTED_NEEDED - counted.accepted()));
    }

    /** Learns now, in the background, unless that is going on already. What is learned waits for somebody to activate it. */
    public void learn(Actor officer) {
        requireOfficer(officer);
        if (studying.begin()) {
            accounts.audit(officer, "ranking.learn", null, null);
            recording.sweep();
            Thread.ofVirtual().name("learning").start(() -> studying.run(officer.name()));
        }
    }

    /**
     * Brings weights into force, earlier ones too; a running comparison ends. After going back to earlier ones better weights come
     * into force by themselves only once {@linkplain #decide somebody wants that} again.
     *
     * @param number {@link WeightsVersion#BY_HAND} for those set by hand
     * @throws Refused.Missing when there are none of that number
     */
    public void activate(Actor officer, int number) {
        requireOfficer(officer);
        requireVersion(number);
        versions.change(policy -> policy.with(number));
        inForce = null;
        accounts.audit(officer, "ranking.activate", WeightsVersion.name(number), null);
    }

    /**
     * Tries weights on a share of the teachers, who are drawn by lot and stay the same.
     *
     * @param share percent, 1 to 50
     * @throws Refused.Invalid when the share is out of range, or the weights are in force already
     */
    public void compare(Actor officer, int number, int share) {
        requireOfficer(officer);
        requireVersion(number);
        if (share < 1 || share > MOST_SHARE) {
            throw new Refused.Invalid("refused.ranking.share", MOST_SHARE);
        }
        if (versions.policy().active() == number) {
            throw new Refused.Invalid("refused.ranking.same");
        }
        versions.change(policy -> policy.trying(number, share));
        inForce = null;
        accounts.audit(officer, "ranking.compare", WeightsVersion.name(number), share + "%");
    }

    /** Ends the comparison; the weights in force stay. */
    public void stopComparing(Actor officer) {
        requireOfficer(officer);
        versions.change(policy -> policy.trying(null, 0));
        inForce = null;
        accounts.audit(officer, "ranking.stopComparing", null, null);
    }

    /**
     * Decides how long the log is kept, how often something new is shown, and whether better weights come into force by
     * themselves.
     *
     * @throws Refused.Invalid when months (1 to 60) or exploring (0 to 30 percent) are out of range
     */
    public void decide(Actor officer, int months, int exploring, boolean adopting) {
        requireOfficer(officer);
        if (months < 1 || months > MOST_MONTHS || exploring < 0 || exploring > MOST_EXPLORING) {
            throw new Refused.Invalid("refused.ranking.settings", MOST_MONTHS, MOST_EXPLORING);
        }
        versions.change(policy -> policy.keeping(months, exploring, adopting));
        inForce = null;
        accounts.audit(officer, "ranking.settings", null, months + " months, " + exploring + "%, " + adopting);
    }

    private InForce inForce() {
        InForce now = inForce;
        Instant present = clock.instant();
        if (now == null || present.isAfter(now.until())) {
            RankingPolicy policy = versions.policy();
            now = new InForce(
                    policy,
                    studying.weights(policy.active()),
                    policy.tried() == null ? null : studying.weights(policy.tried()),
                    present.plus(POLICY_HOLDS));
            inForce = now;
        }
        return now;
    }

    /** 0 to 99; a new comparison draws new lots. */
    private static int lot(Id<Person> person, int number) {
        int mixed = (person.value() + "/" + number).hashCode() * 0x9E3779B1;
        return Math.floorMod(mixed ^ (mixed >>> 15), 100);
    }

    private void requireVersion(int number) {
        if (number != WeightsVersion.BY_HAND && versions.find(number).isEmpty()) {
            throw new Refused.Missing("refused.ranking.version", number);
        }
    }

    private void requireOfficer(Actor actor) {
        actor.requireOn(people.county().path(), DECIDE);
    }
}
