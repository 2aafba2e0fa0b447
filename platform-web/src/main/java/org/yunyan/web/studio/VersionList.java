package org.yunyan.web.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.people.People;
import org.yunyan.people.Person;
import org.yunyan.shared.Id;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Table;

/** What was published and when; each can be read again and none can be changed. */
final class VersionList extends Div {

    private static final int NEWEST = 20;

    VersionList(Course course, Catalogue catalogue, People people, Particulars particulars) {
        addClassName("yy-section");
        List<CourseVersion> versions = new ArrayList<>();
        for (int number = course.published(); number > Math.max(0, course.published() - NEWEST); number--) {
            versions.add(catalogue.version(course.id(), number));
        }
        Map<Id<Person>, Person> reviewers = people.persons(
                versions.stream().map(CourseVersion::reviewer).distinct().toList());
        Div shown = new Div();
        Table table = new Table(
                Words.say("studio.versions"),
                Words.say("studio.version"),
                Words.say("studio.version.published"),
                Words.say("studio.version.reviewer"),
                Words.say("studio.version.content"));
        versions.forEach(version -> {
            Button read = new Button(Words.say("studio.version.read", version.number()), tap -> {
                shown.removeAll();
                shown.add(
                        new H3(Words.say("studio.version.number", version.number())),
                        new Reading(version.content(), course.id(), particulars));
            });
            read.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Person reviewer = reviewers.get(version.reviewer());
            table.row(
                    Words.say("studio.version.number", version.number()),
                    Words.time(version.published()),
                    reviewer == null ? "–" : reviewer.name(),
                    read);
        });
        add(new Paragraph(Words.say("studio.versions.how")), table, shown);
    }
}
