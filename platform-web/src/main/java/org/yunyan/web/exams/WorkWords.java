package org.yunyan.web.exams;

import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.yunyan.assignments.WorkFile;
import org.yunyan.assignments.WorkShown;
import org.yunyan.web.language.Words;

/** Works in words. */
final class WorkWords {

    private static final int KILOBYTE = 1024;

    private WorkWords() {}

    /** Where it stands and what comes next. */
    static String standing(WorkShown work) {
        return switch (work.state()) {
            case DRAFT ->
                work.due() == null
                        ? Words.say("exams.work.draft")
                        : Words.say("exams.work.draft.due", Words.day(work.due()));
            case SUBMITTED -> Words.say("exams.work.submitted", Words.time(work.submitted()));
            case RETURNED -> Words.say("exams.work.returned");
            case MARKED -> {
                if (work.isInClass()) {
                    yield Words.say("exams.work.accepted");
                }
                yield Words.say(
                        work.passed() ? "exams.work.passed" : "exams.work.failed",
                        work.mark().percent(),
                        work.percentToPass());
            }
        };
    }

    static Anchor file(WorkShown work, WorkFile file) {
        Anchor link = new Anchor(
                "api/v1/works/" + work.id() + "/files/"
                        + URLEncoder.encode(file.media().value(), StandardCharsets.UTF_8),
                Words.say("exams.work.file", file.name(), Math.ceilDiv(file.size(), KILOBYTE)));
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }
}
