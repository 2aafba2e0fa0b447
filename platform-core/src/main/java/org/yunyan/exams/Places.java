package org.yunyan.exams;

import java.time.Duration;
import java.util.List;
import org.yunyan.bank.Draw;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Exam;
import org.yunyan.catalogue.TestOut;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.study.Enrolment;
import org.yunyan.study.EnrolmentState;
import org.yunyan.study.Study;

/** Finds tests, and under which conditions somebody may take them. */
final class Places {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MINUTES_A_QUESTION = 2;

    private final Catalogue catalogue;
    private final Study study;

    Places(Catalogue catalogue, Study study) {
        this.catalogue = catalogue;
        this.study = study;
    }

    /** @throws Refused.Missing when she is not enrolled, or there is no such test in her version */
    ExamPlace place(Actor actor, Id<Course> course, Id<Unit> unit) {
        Enrolment enrolment =
                study.enrolment(actor, course).orElseThrow(() -> new Refused.Missing("refused.study.notEnrolled"));
        if (enrolment.state() == EnrolmentState.LEFT) {
            throw new Refused.Conflict("refused.study.left");
        }
        Content content = catalogue.version(course, enrolment.number()).content();
        boolean done = unit.equals(Exams.PRE_TEST)
                ? enrolment.isCompleted()
                : enrolment.progress(unit).done();
        return new ExamPlace(actor, course, enrolment.number(), content, unit, terms(content, unit), done);
    }

    /** The pre-test of a course that she may not have chosen yet. */
    ExamPlace preTest(Actor actor, Id<Course> course) {
        boolean studies = study.enrolment(actor, course)
                .filter(one -> one.state() != EnrolmentState.LEFT)
                .isPresent();
        if (studies) {
            return place(actor, course, Exams.PRE_TEST);
        }
        var offered = catalogue.current(course);
        if (offered.trainer().equals(actor.person())) {
            throw new Refused.Invalid("refused.study.ownCourse");
        }
        ExamTerms terms = terms(offered.content(), Exams.PRE_TEST);
        return new ExamPlace(actor, course, offered.number(), offered.content(), Exams.PRE_TEST, terms, false);
    }

    ExamTerms terms(ExamAttempt attempt) {
        return terms(catalogue.version(attempt.course(), attempt.number()).content(), attempt.unit());
    }

    String title(ExamAttempt attempt) {
        Content content = catalogue.version(attempt.course(), attempt.number()).content();
        return attempt.isPreTest()
                ? content.title()
                : content.unit(attempt.unit()).title();
    }

    private static ExamTerms terms(Content content, Id<Unit> unit) {
        if (unit.equals(Exams.PRE_TEST)) {
            TestOut testOut = content.completion().testOut();
            if (testOut == null) {
                throw new Refused.Missing("refused.exams.noTestOut");
            }
            List<Draw> draws = testOut.draws();
            int minutes =
                    MINUTES_A_QUESTION * draws.stream().mapToInt(Draw::count).sum();
            return new ExamTerms(draws, testOut.percentToPass(), 1, MONTH, minutes);
        }
        Exam exam = content.unit(unit).exam();
        if (exam == null) {
            throw new Refused.Invalid("refused.exams.none");
        }
        return new ExamTerms(exam.draws(), exam.percentToPass(), exam.attemptsADay(), DAY, exam.minutes());
    }
}
