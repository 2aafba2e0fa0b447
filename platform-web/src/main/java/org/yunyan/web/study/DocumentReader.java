package org.yunyan.web.study;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.shared.Id;
import org.yunyan.study.Session;
import org.yunyan.study.Study;
import org.yunyan.study.UnitProgress;
import org.yunyan.web.language.Words;
import org.yunyan.web.text.Markdown;

/** A document section by section; a section counts once it was really shown for long enough to be read. */
@Tag("study-reader")
@JavaScript(Reporting.SIGNING)
@JavaScript("context://js/study-post.js")
@JavaScript("context://js/study-part.js")
@JavaScript("context://js/study-reader.js")
final class DocumentReader extends HtmlContainer {

    DocumentReader(Study study, Session session, UnitPlace here, Optional<Place> place, Runnable onDone) {
        Unit unit = here.unit();
        UnitProgress progress = here.enrolment().progress(unit.id());
        List<String> sections = unit.sections();
        addClassName("yy-reader");
        Reporting.begin(this, here, session, onDone);
        getElement().setAttribute("data-done", String.valueOf(progress.done()));
        for (int i = 0; i < sections.size(); i++) {
            boolean read = progress.sections().contains(i);
            getElement().appendChild(section(i, sections.get(i), read, study.secondsToRead(unit, i), here.course()));
        }
        place.ifPresentOrElse(
                one -> getElement().setAttribute("data-found", String.valueOf(one.at())), () -> resume(progress));
        int count = progress.sections().size();
        add(new CountedLine(Words.say("study.script.read", count, sections.size()), count * 100 / sections.size()));
    }

    private void resume(UnitProgress progress) {
        if (progress.position() > 0 && !progress.done()) {
            getElement().setAttribute("data-place", String.valueOf(progress.position()));
        }
    }

    private static Element section(int index, String markdown, boolean read, int seconds, Id<Course> course) {
        Element text = new Element("div");
        text.getClassList().add("yy-prose");
        text.setProperty("innerHTML", Markdown.html(markdown, course));
        Element mark = new Element("p").setText(read ? Words.say("study.script.section") : "");
        mark.getClassList().add("yy-section-read");
        return new Element("section")
                .setAttribute("data-section", String.valueOf(index))
                .setAttribute("data-seconds", String.valueOf(seconds))
                .setAttribute("data-read", String.valueOf(read))
                .appendChild(text, mark);
    }
}
