package org.yunyan.demand;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.identity.Role;
import org.yunyan.people.Organisation;
import org.yunyan.people.OrganisationKind;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.recommendation.Recommendations;
import org.yunyan.shared.CountyTime;
import org.yunyan.shared.Id;
import org.yunyan.shared.Outbox;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * The board of what is needed and not offered. Trainers and the county's officers and operators see the county, an officer of a
 * zone that zone; nobody sees a person, nor a group of fewer than {@link #FEWEST}.
 */
public final class Demand {

    /** Fewer people than this are not told apart. */
    public static final int FEWEST = 3;

    static final String TOPIC = "topic:";

    private static final Logger LOG = LoggerFactory.getLogger(Demand.class);
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_NOTE = 300;

    private final GapStore gaps;
    private final TopicStore topics;
    private final ProposalStore proposals;
    private final Noting noting;
    private final Counting counting;
    private final Outbox<Topic> outbox;
    private final Catalogue catalogue;
    private final Recommendations recommendations;
    private final People people;
    private final Clock clock;

    Demand(
            GapStore gaps,
            TopicStore topics,
            ProposalStore proposals,
            Noting noting,
            Counting counting,
            Outbox<Topic> outbox,
            Catalogue catalogue,
            Recommendations recommendations,
            People people,
            Clock clock) {
        this.gaps = gaps;
        this.topics = topics;
        this.proposals = proposals;
        this.noting = noting;
        this.counting = counting;
        this.outbox = outbox;
        this.catalogue = catalogue;
        this.recommendations = recommendations;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Gaps that no course closes, those of most people first.
     *
     * @throws Refused.Forbidden for whoever is neither trainer, officer nor operator, or has no right on that zone
     */
    public Page<GapRow> gaps(Actor actor, Narrowing narrowing, int offset, int limit) {
        Narrowing seen = seen(actor, narrowing);
        String zone = seen.zone() == null ? GapFigure.EVERYWHERE : seen.zone().value();
        Page<GapFigure> page = gaps.page(zone, seen, Math.max(0, offset), Math.clamp(limit, 1, Page.MOST));
        Map<String, Proposal> writing = proposals.find(
                page.items().stream().map(figure -> figure.need().id()).toList());
        return page.map(figure -> figure.row(writing.get(figure.need().id())));
    }

    /** The row of the whole county with this id; empty when there is none any longer. */
    public Optional<GapRow> gap(Actor actor, String need) {
        requireBoard(actor);
        return gaps.find(need + "@" + GapFigure.EVERYWHERE)
                .map(figure -> figure.row(proposals.find(List.of(need)).get(need)));
    }

    /**
     * What was looked for in vain or asked for, by most people first; at most {@link Page#MOST}.
     *
     * @throws Refused.Forbidden as {@link #gaps}
     */
    public List<Wanted> wanted(Actor actor, Narrowing narrowing) {
        Narrowing seen = seen(actor, narrowing);
        List<Topic> board = topics.board(Page.MOST).stream()
                .filter(topic -> isOf(topic, Wanted.Group.Kind.SUBJECT, seen.subject()))
                .filter(topic -> isOf(topic, Wanted.Group.Kind.STAGE, seen.stage()))
                .filter(topic -> isOf(topic, Wanted.Group.Kind.ZONE, seen.zone()))
                .toList();
        Map<String, Proposal> writing =
                proposals.find(board.stream().map(topic -> TOPIC + topic.id()).toList());
        return board.stream()
                .map(topic -> topic.row(writing.get(TOPIC + topic.id())))
                .toList();
    }

    /** The zones by which the actor may narrow the board. */
    public List<Organisation> zones(Actor actor) {
        requireBoard(actor);
        return people.children(people.county().id()).stream()
                .filter(unit -> unit.kind() == OrganisationKind.ZONE)
                .filter(unit -> seesCounty(actor) || actor.holds(unit.path(), Role.OFFICER, Role.ADMIN))
                .toList();
    }

    /** The day on which the gaps were last counted through; empty before. */
    public Optional<LocalDate> counted() {
        return counting.through();
    }

    /**
     * Notes what somebody searched for, once she has typed to the end.
     *
     * @param found whether anything was found
     */
    public void looked(Actor actor, String words, boolean found) {
        if (!words.isBlank()) {
            noting.hear(actor.person(), cut(words), found);
        }
    }

    /**
     * Asks for a course. Asking again for the same, in whichever words, changes nothing; the note stays as it was.
     *
     * @param note what it should be about, at most 300 characters; may be blank
     * @throws Refused.Invalid when the words or the note say nothing or too much
     */
    public void ask(Actor actor, String words, String note) {
        String plain = note == null ? "" : note.strip();
        String topic = words == null || words.length() > LONGEST_WORDS ? "" : recommendations.topic(words);
        if (topic.isBlank()) {
            throw new Refused.Invalid("refused.demand.words", LONGEST_WORDS);
        }
        if (plain.length() > LONGEST_NOTE) {
            throw new Refused.Invalid("refused.demand.note", LONGEST_NOTE);
        }
        Person person = people.person(actor.person());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Asker asker = Asker.of(person, topic, CountyTime.dayOf(now), false);
        topics.change(topic, words.strip(), known -> known.with(new Wisher(person.id(), plain, now), asker));
    }

    /** Whether she has asked for this and waits for the answer. */
    public boolean hasAsked(Actor actor, String words) {
        return topics.find(recommendations.topic(cut(words)))
                .filter(topic -> topic.wishedBy(actor.person()))
                .isPresent();
    }

    /**
     * Begins a course for a row of the board: a new draft, and the row says who is writing.
     *
     * @param need id of the row
     * @param content what the door suggests to start from
     * @throws Refused.Missing when there is no such row
     * @throws Refused.Conflict when somebody is writing for it already
     * @throws Refused.Forbidden when the actor is no trainer
     */
    public Course propose(Actor actor, String need, Content content) {
        actor.require(Role.TRAINER);
        Proposal writing = proposals.find(List.of(need)).get(need);
        if (writing != null) {
            throw new Refused.Conflict("refused.demand.taken", writing.trainerName());
        }
        String about = need.startsWith(TOPIC)
                ? topics.find(need.substring(TOPIC.length())).map(Topic::words).orElseThrow(Demand::missing)
                : null;
        int helped = about == null
                ? gaps.find(need + "@").map(GapFigure::people).orElseThrow(Demand::missing)
                : topics.find(need.substring(TOPIC.length())).map(Topic::people).orElse(0);
        Course course = catalogue.draft(actor, content);
        Proposal begun = new Proposal(need, course.id(), actor.person(), actor.name(), about, helped, clock.instant());
        if (!proposals.add(begun)) {
            catalogue.archive(actor, course.id());
            throw new Refused.Conflict("refused.demand.taken", "");
        }
        return course;
    }

    /** The row for which this course is being written; empty for any other course. */
    public Optional<Proposal> proposal(Id<Course> course) {
        return proposals.of(course);
    }

    /** Takes in what was searched, tells what is still to be told, and counts a little. Called every few seconds. */
    public void sweep() {
        noting.sweep();
        outbox.sweep();
        try {
            counting.turn();
        } catch (Refused.Missing nobodyYet) {
            LOG.debug("Nothing to count yet", nobodyYet);
        }
    }

    private Narrowing seen(Actor actor, Narrowing narrowing) {
        requireBoard(actor);
        if (seesCounty(actor)) {
            return narrowing;
        }
        List<Id<Organisation>> own = zones(actor).stream().map(Organisation::id).toList();
        if (own.isEmpty() || narrowing.zone() != null && !own.contains(narrowing.zone())) {
            throw new Refused.Forbidden("refused.unit");
        }
        return narrowing.zone() == null ? narrowing.in(own.getFirst()) : narrowing;
    }

    private static void requireBoard(Actor actor) {
        actor.require(Role.TRAINER, Role.OFFICER, Role.ADMIN);
    }

    /** Trainers write for the whole county. */
    private boolean seesCounty(Actor actor) {
        return actor.has(Role.TRAINER) || actor.holds(people.county().path(), Role.OFFICER, Role.ADMIN);
    }

    private static boolean isOf(Topic topic, Wanted.Group.Kind kind, Object value) {
        return value == null
                || topic.groups().stream()
                        .anyMatch(group -> group.kind() == kind && group.value().equals(value.toString()));
    }

    private static String cut(String words) {
        return words.strip().substring(0, Math.min(words.strip().length(), LONGEST_WORDS));
    }

    private static Refused missing() {
        return new Refused.Missing("refused.demand.missing");
    }
}
