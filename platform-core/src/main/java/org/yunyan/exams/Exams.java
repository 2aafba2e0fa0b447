package org.yunyan.exams;

import java.util.ArrayList;
import java.util.List;
import org.yunyan.bank.Answer;
import org.yunyan.bank.Asked;
import org.yunyan.bank.Bank;
import org.yunyan.bank.Judged;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Accounts;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;

/**
 * Tests of courses, and the pre-test instead of a course. Each attempt has a sheet of its own, drawn once and shown the same
 * for good; time runs by the server's clock, and what a lost line costs is given back up to a stated grace.
 */
public final class Exams {

    /** Stands for the pre-test of a course where a unit would stand. */
    public static final Id<Unit> PRE_TEST = Id.of("pre-test");

    private static final int TRIES = 10;

    private final AttemptStore attempts;
    private final Places places;
    private final Taking taking;
    private final Settling settling;
    private final Bank bank;
    private final Catalogue catalogue;
    private final Accounts accounts;

    Exams(
            AttemptStore attempts,
            Places places,
            Taking taking,
            Settling settling,
            Bank bank,
            Catalogue catalogue,
            Accounts accounts) {
        this.attempts = attempts;
        this.places = places;
        this.taking = taking;
        this.settling = settling;
        this.bank = bank;
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    /**
     * Where she stands with a test of a course that she studies.
     *
     * @throws Refused.Missing when she is not enrolled or there is no such test in her version
     */
    public ExamStanding standing(Actor actor, Id<Course> course, Id<Unit> unit) {
        return taking.standing(places.place(actor, course, unit));
    }

    /**
     * Where she stands with the pre-test of a course that she may not have chosen yet.
     *
     * @throws Refused.Missing when the course has none
     */
    public ExamStanding preTest(Actor actor, Id<Course> course) {
        return taking.standing(places.preTest(actor, course));
    }

    /**
     * Begins an attempt, or comes back to the one she is at.
     *
     * @throws Refused.Conflict {@code refused.exams.attempts} (when the next comes free) while none is left,
     *     {@code refused.exams.done} once it is passed, {@code refused.exams.waits} while an essay waits to be marked
     */
    public ExamSheet begin(Actor actor, Id<Course> course, Id<Unit> unit) {
        return sheet(actor, taking.begin(places.place(actor, course, unit)).id());
    }

    /** Begins the pre-test of a course, or comes back to it: passed, it completes the course; failed, nothing has changed. */
    public ExamSheet beginPreTest(Actor actor, Id<Course> course) {
        return sheet(actor, taking.begin(places.preTest(actor, course)).id());
    }

    /** A sign of life, as often as her screen gives one: it reads nothing but the attempt. */
    public ExamPulse beat(Actor actor, String attempt) {
        return taking.pulse(taking.beat(actor, attempt));
    }

    /** Her attempt as it stands, with its questions; a sign of life. */
    public ExamSheet sheet(Actor actor, String attempt) {
        return taking.shown(taking.beat(actor, attempt));
    }

    /**
     * Keeps one answer; null takes it back. The same again changes nothing.
     *
     * @throws Refused.Conflict {@code refused.exams.over} when the time is over; what was kept before counts
     */
    public ExamPulse save(Actor actor, String attempt, int index, Answer answer) {
        return taking.pulse(taking.save(actor, attempt, index, answer));
    }

    /** Hands in; what is not answered is wrong. Once more, it is the same result. */
    public ExamResult handIn(Actor actor, String attempt) {
        return result(taking.handIn(actor, attempt), false);
    }

    /** @throws Refused.Conflict while she is still at it */
    public ExamResult result(Actor actor, String attempt) {
        ExamAttempt read = taking.own(actor, attempt);
        if (read.state() == AttemptState.OPEN) {
            throw new Refused.Conflict("refused.exams.open");
        }
        return result(read, false);
    }

    /** Attempts of a course with essays to mark, longest waiting first; for whoever may see the course's draft. */
    public Page<ExamResult> waiting(Actor marker, Id<Course> course, int offset, int limit) {
        catalogue.course(marker, course);
        return attempts.waiting(course, offset, limit).map(attempt -> result(attempt, true));
    }

    /**
     * Marks an essay along its rubric; with the last one the attempt has its outcome.
     *
     * @param points by line of the rubric
     * @throws Refused.Invalid when they do not fit the rubric
     */
    public ExamResult mark(Actor marker, String attempt, int index, List<Integer> points, String note) {
        for (int i = 0; i < TRIES; i++) {
            ExamAttempt read = marked(marker, attempt);
            ExamAttempt written = settling.mark(marker, read, index, points, note, taking.now());
            if (written != null) {
                accounts.audit(marker, "exam.mark", attempt, (index + 1) + ": " + points);
                return result(written, true);
            }
        }
        throw new Refused.Conflict("refused.busy");
    }

    /** Judges attempts whose time is over, and tells what is still pending. Called every few seconds. */
    public void sweep() {
        taking.sweep();
        settling.sweep();
    }

    private ExamAttempt marked(Actor marker, String id) {
        ExamAttempt read = attempts.find(id).orElseThrow(() -> new Refused.Missing("refused.exams.missing"));
        catalogue.course(marker, read.course());
        if (read.person().equals(marker.person())) {
            throw new Refused.Forbidden("refused.exams.ownMark");
        }
        return read;
    }

    private ExamResult result(ExamAttempt attempt, boolean forMarker) {
        boolean told = forMarker || attempt.outcome().passed();
        List<Asked> asked = bank.ask(attempt.sheet());
        return new ExamResult(
                attempt.id(),
                attempt.attempt(),
                attempt.person(),
                attempt.name(),
                attempt.course(),
                attempt.unit(),
                attempt.state(),
                attempt.outcome().percent(),
                places.terms(attempt).percentToPass(),
                attempt.outcome().passed(),
                attempt.outcome().ended(),
                Settling.bySkill(attempt, asked),
                attempt.isPreTest() ? List.of() : lines(attempt, asked, told));
    }

    private List<ExamResult.Line> lines(ExamAttempt attempt, List<Asked> asked, boolean told) {
        List<Answer> given = attempt.inOrder();
        List<Judged> judged = bank.judge(attempt.sheet(), given);
        List<ExamResult.Line> lines = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            double share = attempt.outcome().shares().get(i);
            EssayMark mark = attempt.outcome().marks().get(String.valueOf(i));
            boolean waits = judged.get(i).waits() && mark == null;
            boolean tell = told || share >= 1;
            lines.add(new ExamResult.Line(
                    asked.get(i),
                    given.get(i),
                    share,
                    waits,
                    tell ? judged.get(i).solution() : null,
                    tell ? judged.get(i).explanation() : null,
                    mark));
        }
        return lines;
    }
}
