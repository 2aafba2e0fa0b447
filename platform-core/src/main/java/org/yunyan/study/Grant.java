package org.yunyan.study;

import java.util.List;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;

/**
 * What one report was answered with, remembered so that the same report is answered the same, and so that what was granted
 * just before a crash still reaches the enrolment.
 *
 * @param sequence of the report; for a section its index counted down from -1
 * @param spans granted seconds; for a section its index
 * @param held why less was granted than reported, or null
 */
record Grant(String session, long sequence, Id<Course> course, Id<Unit> unit, List<Span> spans, String held) {

    Grant {
        spans = spans == null ? List.of() : List.copyOf(spans);
    }

    boolean isFor(Id<Course> someCourse, Id<Unit> someUnit) {
        return course.equals(someCourse) && unit.equals(someUnit);
    }

    /** Of a section or page, not of a stretch. */
    boolean isRead() {
        return sequence < 0;
    }

    UnitProgress in(UnitProgress progress) {
        return isRead() ? progress.reading(spans) : progress.covering(spans, progress.position());
    }

    boolean hasArrivedIn(UnitProgress progress) {
        return isRead()
                ? spans.stream().allMatch(span -> progress.sections().contains(span.from()))
                : Coverage.minus(spans, progress.covered()).isEmpty();
    }

    boolean answers(String someSession, long someSequence) {
        return session.equals(someSession) && sequence == someSequence;
    }
}
