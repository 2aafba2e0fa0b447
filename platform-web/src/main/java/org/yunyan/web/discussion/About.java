package org.yunyan.web.discussion;

import org.yunyan.catalogue.Unit;
import org.yunyan.discussion.Discussion;
import org.yunyan.web.language.Words;
import org.yunyan.web.study.Place;
import org.yunyan.web.study.StudyNavigation;

/** What a question is about, in words and as an address. */
final class About {

    private About() {}

    static String address(Discussion discussion, Unit unit) {
        if (discussion.place() == null || !unit.kind().isMedia() && !unit.kind().isRead()) {
            return StudyNavigation.unit(discussion.course(), unit.id());
        }
        Place.By by = unit.kind().isMedia() ? Place.By.SECOND : Place.By.SECTION;
        return StudyNavigation.place(discussion.course(), new Place(unit.id(), by, discussion.place()));
    }

    static String place(Discussion discussion, Unit unit) {
        return unit.kind().isMedia()
                ? Words.length(discussion.place())
                : Words.say("discussion.section", discussion.place() + 1);
    }
}
