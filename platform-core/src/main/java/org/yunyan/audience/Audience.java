package org.yunyan.audience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.SegmentsPlayed;

/**
 * How a course is received. For those who write it and the county's reviewers. Who came how far is counted from one on; heat,
 * medians and questions are told from {@link #FEWEST} learners on.
 */
public final class Audience {

    /** What fewer people did would tell who they are. */
    public static final int FEWEST = 5;

    /** A popular course has thousands of learners to read, and its trainer goes from tab to tab. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int KEPT = 100;

    private final Hearing hearing;
    private final HeatStore heat;
    private final Counting counting;
    private final BankFigures bank;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Map<Id<Course>, Counted> counted = new ConcurrentHashMap<>();

    Audience(Hearing hearing, HeatStore heat, Counting counting, BankFigures bank, Catalogue catalogue, Clock clock) {
        this.hearing = hearing;
        this.heat = heat;
        this.counting = counting;
        this.bank = bank;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private record Counted(List<VersionFigures> versions, Instant at) {}

    /**
     * Each version of a course, newest first; at most a minute old.
     *
     * @throws Refused.Missing unless the actor writes the course or reviews courses
     */
    public List<VersionFigures> versions(Actor actor, Id<Course> id) {
        Course course = catalogue.course(actor, id);
        Instant now = clock.instant();
        Counted known = counted.get(id);
        if (known != null && known.at().plus(FRESH).isAfter(now)) {
            return known.versions();
        }
        if (counted.size() > KEPT) {
            counted.clear();
        }
        List<VersionFigures> versions = counting.count(course);
        counted.put(id, new Counted(versions, now));
        return versions;
    }

    /**
     * What was played of each video and audio of a version, in the order of its units; some seconds old.
     *
     * @throws Refused.Missing unless the actor writes the course or reviews courses
     */
    public List<Heat> heat(Actor actor, Id<Course> course, int number) {
        return content(actor, course, number).units().stream()
                .filter(unit -> unit.kind().isMedia())
                .map(unit -> Heat.of(unit, heat.sums(HeatShard.unit(course, number, unit.id()))))
                .toList();
    }

    /**
     * The questions of a version: those of its quizzes, and those that it draws from the bank.
     *
     * @throws Refused.Missing unless the actor writes the course or reviews courses
     */
    public List<QuestionFigures> questions(Actor actor, Id<Course> course, int number) {
        Content content = content(actor, course, number);
        Stream<QuestionFigures> quizzes = versions(actor, course).stream()
                .filter(version -> version.number() == number)
                .flatMap(version -> version.questions().stream());
        return Stream.concat(quizzes, bank.of(actor, content).stream()).toList();
    }

    /** Writes what was played since. Called every few seconds. */
    public void sweep() {
        hearing.write();
    }

    /** Takes in what was played, many reports at once: for seeds. */
    public void plant(List<SegmentsPlayed> played) {
        played.forEach(hearing::on);
        hearing.write();
    }

    private Content content(Actor actor, Id<Course> course, int number) {
        catalogue.course(actor, course);
        return catalogue.version(course, number).content();
    }
}
