package org.yunyan.web.audience;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import org.yunyan.catalogue.Course;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.shared.Page;
import org.yunyan.study.Learner;
import org.yunyan.study.Study;
import org.yunyan.web.language.Words;
import org.yunyan.web.shell.Pager;
import org.yunyan.web.shell.Table;

/** Who studies a course, and how far they are. */
final class LearnersTab extends Div {

    private static final int A_PAGE = 25;

    LearnersTab(Study study, Actor actor, Id<Course> course, int number, int page) {
        Page<Learner> found = study.learners(actor, course, page * A_PAGE, A_PAGE);
        Section section = Said.section(Words.say("audience.who", found.total()));
        add(section);
        if (found.items().isEmpty()) {
            section.add(Said.quiet("audience.who.none"));
            return;
        }
        Table table = new Table(
                Words.say("audience.who", found.total()),
                Words.say("audience.who.name"),
                Words.say("audience.who.state"),
                Words.say("audience.who.units"),
                Words.say("audience.who.since"),
                Words.say("audience.who.last"));
        found.items()
                .forEach(learner -> table.row(
                        Words.authored(learner.name()),
                        Words.of(learner.state()),
                        Words.say("audience.of", learner.unitsDone(), learner.units()),
                        Words.day(learner.enrolled()),
                        learner.lastAt() == null ? "–" : Words.time(learner.lastAt())));
        String address = AudienceNavigation.tab(course, Tab.LEARNERS, number) + "&" + AudienceNavigation.PAGE + "=";
        section.add(table, new Pager("audience", page, found, shown -> address + shown));
    }
}
