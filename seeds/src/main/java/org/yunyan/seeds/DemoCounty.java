package org.yunyan.seeds;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.audience.Audience;
import org.yunyan.claims.Claims;
import org.yunyan.corrections.Corrections;
import org.yunyan.demand.Demand;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Echoes;
import org.yunyan.discussion.Moderation;
import org.yunyan.identity.Accounts;
import org.yunyan.insight.Insight;
import org.yunyan.people.Person;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.rules.RuleBook;
import org.yunyan.rules.RuleDrafts;
import org.yunyan.samples.Samples;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shelves.Shelves;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Rating;
import org.yunyan.survey.Surveys;
import org.yunyan.triage.Triage;

/**
 * A living county to look around in: invented schools and people with three years of study and credits, twelve complete courses,
 * some trainings beside them and some six hundred pointers to things elsewhere.
 *
 * <p>What some of the invented teachers were shown on the last days is simulated, too: the recommender is really asked for each,
 * but whether she opened something is drawn. Such lists are marked; nothing is learned from them.
 *
 * <p>Everything is drawn from data files with a fixed seed and the day on which the planting began, so two plantings on one day
 * are the same.
 */
public final class DemoCounty {

    /** Of the demo people, in demo mode. */
    public static final String PASSWORD = "yunyan-demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);

    private static final String ID = "demo-county";

    /** Raised when the data files change; a county that is finished with an older one is left to its people. */
    private static final int VERSION = 1;

    static final long SEED = 20_210_222;
    static final int YEARS = 3;
    private static final String OFFICER = "officer";
    private static final String TRAINER = "trainer";
    private static final String LIBRARIAN = "library";
    private static final String OPERATOR = "admin";

    private final Rooms rooms;
    private final Planting planting;
    private final Groundwork groundwork;
    private final Insight insight;
    private final Shelves shelves;
    private final Recommendations recommendations;
    private final Browsing browsing;
    private final Demand demand;
    private final RuleBook rules;
    private final RuleDrafts drafts;
    private final Claims claims;
    private final Corrections corrections;
    private final Triage triage;
    private final Samples samples;
    private final Registering registering;
    private final Discussions discussions;
    private final Moderation moderation;
    private final Echoes echoes;
    private final Surveys surveys;
    private final Audience audience;
    private final Awaited awaited;
    private final PlantStore plants;
    private final DemoAccounts accounts;
    private final Personas personas;
    private final Clock clock;

    DemoCounty(
            Rooms rooms,
            Groundwork groundwork,
            Accounts accounts,
            Insight insight,
            Shelves shelves,
            Recommendations recommendations,
            Browsing browsing,
            Demand demand,
            RuleBook rules,
            RuleDrafts drafts,
            Claims claims,
            Corrections corrections,
            Triage triage,
            Samples samples,
            Registering registering,
            Discussions discussions,
            Moderation moderation,
            Echoes echoes,
            Surveys surveys,
            Audience audience,
            Awaited awaited,
            PlantStore plants,
            Clock clock) {
        this.rooms = rooms;
        this.planting = new Planting(rooms);
        this.groundwork = groundwork;
        this.insight = insight;
        this.shelves = shelves;
        this.recommendations = recommendations;
        this.browsing = browsing;
        this.demand = demand;
        this.rules = rules;
        this.drafts = drafts;
        this.claims = claims;
        this.corrections = corrections;
        this.triage = triage;
        this.samples = samples;
        this.registering = registering;
        this.discussions = discussions;
        this.moderation = moderation;
        this.echoes = echoes;
        this.surveys = surveys;
        this.audience = audience;
        this.awaited = awaited;
        this.plants = plants;
        this.personas = new Personas();
        this.accounts = new DemoAccounts(personas, accounts, rooms.people());
        this.clock = clock;
    }

    /** Whether the county is there as a whole. */
    public boolean planted() {
        return plants.find(ID).filter(planted -> planted.finished() != null).isPresent();
    }

    /**
     * Plants the county, or the rest of it when an earlier planting was killed; nothing once it is {@link #planted}. Nobody
     * should work on the platform meanwhile. It opens no accounts.
     */
    public void plant(Progress progress) {
        if (planted()) {
            return;
        }
        PlantStore.Planted state = plants.find(ID)
                .orElseGet(() -> new PlantStore.Planted(ID, VERSION, CountyTime.today(clock), null, null));
        plants.put(state);
        Work work = new Work(new Window(YEARS, state.day()), progress);
        for (Step step : Step.values()) {
            progress.reached(step.from(), step);
            if (!state.done().contains(step)) {
                long start = System.nanoTime();
                work.run(step);
                state = state.with(step);
                plants.put(state);
                LOG.info("Planted {} in {} ms", step, (System.nanoTime() - start) / 1_000_000);
            }
        }
        plants.put(state.finished(clock.instant()));
        progress.reached(100, Step.INDEX);
    }

    /**
     * Lets the demo people in, with {@link #PASSWORD}; those who are in already keep their password.
     *
     * @param hash makes a password's hash
     */
    public void openDemoAccounts(UnaryOperator<String> hash) {
        accounts.open(PASSWORD, hash);
    }

    /** Closes the ways in of the demo people: outside demo mode there are none. */
    public void closeDemoAccounts() {
        accounts.close();
    }

    /** As whom a visitor may sign in, for the sign-in page in demo mode; asks for a county that is planted. */
    public List<DemoPerson> demoPeople() {
        return accounts.list();
    }

    /** One run of the planting, for the years before one day. */
    private final class Work {

        private final CountyPlan plan = CountyPlan.demo();
        private final Window window;
        private final Progress progress;
        private final Staffing.Staff staff;
        private final Map<Id<Person>, Person> people;
        private final Map<Id<Person>, Persona> written;

        Work(Window window, Progress progress) {
            this.window = window;
            this.progress = progress;
            this.staff = new Staffing(SEED, window.today()).of(plan, personas.people(plan));
            this.people =
                    staff.people().stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
            this.written =
                    personas.all().stream().collect(Collectors.toUnmodifiableMap(Persona::id, Function.identity()));
        }

        void run(Step step) {
            switch (step) {
                case GROUNDWORK -> groundwork.lay();
                case PEOPLE -> planting.staff(staff);
                case COURSES -> {
                    planting.courses(personas, personas.named(OFFICER).id());
                    planting.draft(personas.named(TRAINER));
                }
                case LISTINGS ->
                    rooms.catalogue()
                            .plant(Listings.read(
                                    personas.named(LIBRARIAN),
                                    personas.named(OFFICER).id()));
                case HISTORIES -> histories();
                case RATINGS -> ratings();
                case REGISTRY ->
                    registering.plant(
                            staff.people().stream().filter(Person::teaches).toList(), personas, window);
                case FIGURES -> figures();
                case INDEX -> {
                    index();
                    new Wishes(SEED)
                            .of(staff.people())
                            .forEach(wish -> demand.ask(wish.actor(), wish.words(), wish.note()));
                    new Revision(rules, drafts, personas, window).plant();
                    new Claimed(rooms.people(), claims, personas, window).plant();
                    new Corrected(rooms.people(), rooms.ledger(), corrections, personas).plant();
                    new Oddities(rooms, triage, samples, personas, window).plant();
                    new Unread(rooms.people(), claims, personas, window).plant();
                    new Rush(SEED, window).look(triage);
                    new Talked(rooms, discussions, moderation, echoes, personas, window).plant();
                    new Heard(SEED, rooms, audience, surveys).plant();
                    awaited.plant(personas, window);
                }
            }
        }

        private void histories() {
            List<Offered> courses = planting.offered();
            Histories drawn = new Histories(
                    SEED, window, plan.units(), courses, new Levels(SEED, Groundwork.framework(), window));
            Rush rush = new Rush(SEED, window);
            var bySlug = Planting.bySlug(courses);
            List<Person> teachers =
                    staff.people().stream().filter(Person::teaches).toList();
            planting.histories(
                    teachers,
                    person -> written.containsKey(person.id())
                            ? personas.history(written.get(person.id()), person, drawn, bySlug, window)
                            : rush.with(drawn.of(person, null)),
                    done -> progress.reached(Step.HISTORIES.at(done, teachers.size()), Step.HISTORIES));
        }

        private void ratings() {
            var bySlug = Planting.bySlug(planting.offered());
            List<Enrolment> completed = Walk.all(rooms.study()).stream()
                    .filter(one -> one.state() == EnrolmentState.COMPLETED && !isTold(one.person()))
                    .toList();
            List<Rating> ratings = personas.ratings(people, bySlug, window);
            ratings.addAll(new Opinions(SEED).of(completed, people));
            rooms.study().plantRatings(ratings);
        }

        private boolean isTold(Id<Person> person) {
            return written.containsKey(person) && written.get(person).isTold();
        }

        private void figures() {
            int done = 0;
            for (int year : window.calendarYears()) {
                insight.rebuild(year);
                progress.reached(Step.FIGURES.at(++done, YEARS), Step.FIGURES);
            }
        }

        /** Also pushes to the demo people what is theirs this week, so that their inboxes are not empty. */
        private void index() {
            shelves.reindex(DemoAccounts.actor(personas.named(OPERATOR)));
            personas.withLogin().stream()
                    .filter(persona -> persona.post() != null)
                    .forEach(persona -> recommendations.pushWeek(persona.id()));
            List<Person> unnamed = staff.people().stream()
                    .filter(Person::teaches)
                    .filter(person -> !written.containsKey(person.id()))
                    .toList();
            browsing.simulate(unnamed, clock.instant());
        }
    }
}
