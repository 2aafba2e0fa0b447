package org.yunyan.web.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yunyan.catalogue.Content;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.CourseVersion;
import org.yunyan.catalogue.Question;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.library.Library;
import org.yunyan.shared.Id;
import org.yunyan.study.Enrolment;
import org.yunyan.study.QuizPaper;
import org.yunyan.study.Session;
import org.yunyan.study.Study;
import org.yunyan.web.language.Words;
import org.yunyan.web.text.Markdown;

/** A draft in the player itself, as its learners will meet it. Nothing is reported, so nothing of it counts for anybody. */
@org.springframework.stereotype.Component
public final class Preview {

    private static final Session NONE = new Session("preview", Instant.EPOCH, "");
    private static final Runnable NOTHING = () -> {};

    private final Study study;
    private final Library library;
    private final SlidePages pages;

    Preview(Study study, Library library, SlidePages pages) {
        this.study = study;
        this.library = library;
        this.pages = pages;
    }

    /**
     * A unit of a draft in its player.
     *
     * @param author who may see the draft
     * @return empty where a unit is not played but answered by somebody who is enrolled: tests and assignments
     */
    public Optional<Component> of(Actor author, Id<Course> course, Content draft, Unit unit) {
        UnitPlace here = place(author, course, draft, unit);
        return switch (unit.kind()) {
            case VIDEO, AUDIO -> Optional.of(unit.media() == null ? missing() : player(here));
            case DOCUMENT -> Optional.of(counting(new DocumentReader(study, NONE, here, Optional.empty(), NOTHING)));
            case SLIDES -> Optional.of(unit.playing().slides() == null ? missing() : slides(here));
            case QUIZ -> Optional.of(quiz(unit));
            case TEST, TASK -> Optional.empty();
        };
    }

    private Component player(UnitPlace here) {
        Unit unit = here.unit();
        Source source = Source.of(here, library.renditions(unit.media()), false);
        Div whole = new Div(counting(new MediaPlayer(NONE, here, source, null, Optional.empty(), NOTHING)));
        if (unit.markdown() != null && !unit.markdown().isBlank()) {
            Div notes = new Div(new Html("<div>" + Markdown.html(unit.markdown(), here.course()) + "</div>"));
            notes.addClassName("yy-prose");
            whole.add(notes);
        }
        return whole;
    }

    private Component slides(UnitPlace here) {
        List<String> texts = pages.texts(here.unit().playing().slides());
        int seconds = study.secondsToRead(here.unit(), 0);
        return counting(new SlidesReader(NONE, here, texts, seconds, Optional.empty(), NOTHING));
    }

    private static Component quiz(Unit unit) {
        Div questions = new Div();
        questions.addClassName("yy-quiz");
        for (int i = 0; i < unit.questions().size(); i++) {
            Question question = unit.questions().get(i);
            questions.add(new QuestionField(
                    i + 1,
                    new QuizPaper.Asked(question.id(), question.prompt(), question.options(), question.isMultiple())));
        }
        return questions;
    }

    /** What would report tells nobody. */
    private static Component counting(Component part) {
        part.getElement().setAttribute("data-preview", true);
        return part;
    }

    private static Component missing() {
        return new Paragraph(Words.say("study.preview.missing"));
    }

    private static UnitPlace place(Actor author, Id<Course> course, Content draft, Unit unit) {
        CourseVersion version =
                CourseVersion.of(course, 0, draft, author.person(), author.name(), Instant.EPOCH, author.person());
        return new UnitPlace(author, course, 0, draft, unit, Enrolment.begun(author.person(), version, Instant.EPOCH));
    }
}
