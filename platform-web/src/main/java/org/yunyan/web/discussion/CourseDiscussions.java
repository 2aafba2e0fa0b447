package org.yunyan.web.discussion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.yunyan.discussion.Discussion;
import org.yunyan.discussion.Discussions;
import org.yunyan.discussion.Looking;
import org.yunyan.shared.Page;
import org.yunyan.shared.Refused;
import org.yunyan.web.catalogue.CoursePanel;
import org.yunyan.web.catalogue.CoursePlace;
import org.yunyan.web.language.Words;

/** What is asked about a course, on its page, for those who take part. */
@org.springframework.stereotype.Component
@Order(CourseDiscussions.PLACE)
final class CourseDiscussions implements CoursePanel {

    static final int PLACE = 60;
    private static final int NEWEST = 3;

    private final Discussions discussions;

    CourseDiscussions(Discussions discussions) {
        this.discussions = discussions;
    }

    @Override
    public Optional<Component> panel(CoursePlace place) {
        try {
            Page<Discussion> newest =
                    discussions.of(place.reader(), place.version().course(), Looking.AT_ALL, 0, NEWEST);
            return Optional.of(section(place, newest));
        } catch (Refused.Missing doesNotTakePart) {
            return Optional.empty();
        }
    }

    private static Section section(CoursePlace place, Page<Discussion> newest) {
        Section section = new Section(new H2(Words.say("discussion.ofThisCourse", newest.total())));
        section.addClassNames("yy-part", "talk");
        newest.items()
                .forEach(one ->
                        section.add(new DiscussionCard(one, place.version().content())));
        Div ways =
                new Div(new Anchor(DiscussionNavigation.course(place.version().course()), Words.say("discussion.all")));
        ways.addClassName("talk-ways");
        section.add(ways);
        return section;
    }
}
