package org.yunyan.web.exams;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.yunyan.assignments.Assignments;
import org.yunyan.assignments.WorkShown;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.TestOut;
import org.yunyan.exams.ExamStanding;
import org.yunyan.exams.Exams;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.web.catalogue.CoursePanel;
import org.yunyan.web.catalogue.CoursePlace;
import org.yunyan.web.language.Words;

/** On the page of a course: that it can be completed by a pre-test, and that a share of it waits for the classroom. */
@org.springframework.stereotype.Component
@Order(10)
final class ExamPanel implements CoursePanel {

    private final Exams exams;
    private final Assignments assignments;

    ExamPanel(Exams exams, Assignments assignments) {
        this.exams = exams;
        this.assignments = assignments;
    }

    @Override
    public Optional<Component> panel(CoursePlace place) {
        Id<Course> course = place.version().course();
        Optional<WorkShown> application = assignments.application(place.reader(), course);
        if (application.isPresent()) {
            return Optional.of(application(application.get(), course));
        }
        TestOut testOut = place.version().content().completion().testOut();
        boolean done = place.enrolment().filter(one -> one.isCompleted()).isPresent();
        boolean own = place.version().trainer().equals(place.reader().person());
        return testOut == null || done || own
                ? Optional.empty()
                : Optional.of(testOut(testOut, place.reader(), course));
    }

    private Component testOut(TestOut testOut, Actor reader, Id<Course> course) {
        ExamStanding standing = exams.preTest(reader, course);
        String hours = testOut.hours().stripTrailingZeros().toPlainString();
        Section section = section("exams.preTest");
        section.add(new Paragraph(Words.say("exams.offer.rule", testOut.percentToPass(), hours)));
        section.add(
                standing.attemptsLeft() > 0 || standing.open() != null
                        ? door(ExamsNavigation.preTest(course), "exams.offer.go")
                        : new Paragraph(Words.say("exams.offer.again", Words.time(standing.againAt()))));
        return section;
    }

    private static Component application(WorkShown work, Id<Course> course) {
        Section section = section("exams.apply");
        section.add(
                new Paragraph(WorkWords.standing(work)), door(ExamsNavigation.application(course), "exams.apply.go"));
        return section;
    }

    private static Section section(String key) {
        Section section = new Section(new H2(Words.say(key)));
        section.addClassName("yy-part");
        return section;
    }

    private static Anchor door(String address, String key) {
        Anchor door = new Anchor(address, Words.say(key));
        door.addClassName("yy-go-quiet");
        return door;
    }
}
