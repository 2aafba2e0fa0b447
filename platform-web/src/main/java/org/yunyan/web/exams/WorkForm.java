package org.yunyan.web.exams;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.yunyan.assignments.Assignments;
import org.yunyan.assignments.WorkFile;
import org.yunyan.assignments.WorkShown;
import org.yunyan.assignments.WorkState;
import org.yunyan.catalogue.Course;
import org.yunyan.catalogue.Unit;
import org.yunyan.identity.Actor;
import org.yunyan.shared.Id;
import org.yunyan.web.bank.AskedField;
import org.yunyan.web.language.Words;
import org.yunyan.web.text.Bounds;

/** A work as its author writes it: text kept as she types, files, handing in, what came of it, and the works of others to review. */
@StyleSheet("context://styles/exams.css")
@StyleSheet("context://styles/study.css")
final class WorkForm extends Div {

    private static final int LONGEST = 10_000;
    private static final int PAUSE = 800;

    private final transient Assignments assignments;
    private final transient Actor reader;
    private final Id<Course> course;
    private final Id<Unit> unit;
    private final transient Runnable advance;

    /** @param advance told when the unit may have been done */
    WorkForm(Assignments assignments, Actor reader, Id<Course> course, Id<Unit> unit, Runnable advance) {
        this.assignments = assignments;
        this.reader = reader;
        this.course = course;
        this.unit = unit;
        this.advance = advance;
        addClassNames("yy-quiz", "work");
        show();
    }

    private void show() {
        WorkShown work = assignments.work(reader, course, unit);
        removeAll();
        Paragraph standing = new Paragraph(WorkWords.standing(work));
        standing.addClassName("work-standing");
        standing.getElement().setAttribute("role", "status");
        standing.getElement().setAttribute("data-state", work.state().name());
        add(standing);
        if (work.mark() != null && !work.mark().note().isBlank()) {
            add(new Paragraph(
                    Words.say("exams.line.note", Words.authored(work.mark().note()))));
        }
        if (!work.rubric().isEmpty()) {
            add(new Paragraph(Words.say("bank.asked.essay")), AskedField.rubric(work.rubric()));
        }
        add(work.state().isHers() ? writing(work) : reading(work));
        if (work.state() == WorkState.MARKED && !work.passed()) {
            add(new Button(Words.say("exams.work.again"), tap -> {
                assignments.again(reader, course, unit);
                show();
            }));
        }
        if (work.peers() > 0 && work.submitted() != null && !work.state().isHers()) {
            add(peers(work));
        }
    }

    private Component writing(WorkShown work) {
        TextArea text = new TextArea(Words.say("exams.work.text"));
        text.setManualValidation(true);
        text.setMinHeight("12rem");
        text.setWidthFull();
        text.setValue(work.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        Paragraph kept = new Paragraph();
        kept.addClassName("yy-quiet");
        kept.getElement().setAttribute("role", "status");
        text.addValueChangeListener(typed -> {
            boolean fits = Bounds.fits(text, LONGEST);
            if (fits) {
                assignments.write(reader, course, unit, typed.getValue());
            }
            kept.setText(fits ? Words.say("exams.work.kept") : "");
        });
        Div files = new Div();
        files(files, work);
        WorkDrop drop = new WorkDrop(
                (name, content) -> assignments.attach(reader, course, unit, name, content),
                () -> files(files, assignments.work(reader, course, unit)));
        Button submit = new Button(Words.say("exams.work.submit"), tap -> {
            if (!Bounds.fits(text, LONGEST)) {
                text.focus();
                return;
            }
            assignments.submit(reader, course, unit);
            show();
        });
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        Div writing = new Div(text, kept, files, drop, submit);
        writing.addClassName("yy-quiz");
        return writing;
    }

    private void files(Div place, WorkShown work) {
        place.removeAll();
        UnorderedList list = new UnorderedList();
        for (WorkFile file : work.files()) {
            Button remove = new Button(
                    Words.say("exams.work.detach"),
                    tap -> files(place, assignments.detach(reader, course, unit, file.media())));
            remove.setAriaLabel(Words.say("exams.work.detach.of", file.name()));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            list.add(new ListItem(WorkWords.file(work, file), remove));
        }
        if (!work.files().isEmpty()) {
            place.add(list);
        }
    }

    private static Component reading(WorkShown work) {
        Div reading = new Div(WorkReading.of(work));
        reading.addClassName("yy-quiz");
        if (!work.comments().isEmpty()) {
            UnorderedList comments = new UnorderedList();
            work.comments().forEach(comment -> comments.add(new ListItem(Words.authored(comment))));
            reading.add(new H2(Words.say("exams.peers.comments")), comments);
        }
        return reading;
    }

    private Component peers(WorkShown work) {
        Section section = new Section(new H2(Words.say("exams.peers")));
        section.addClassNames("yy-section", "peers");
        section.add(new Paragraph(Words.say("exams.peers.how", work.peers(), work.given(), work.received())));
        Optional<WorkShown> other = assignments.toReview(reader, course, unit);
        if (other.isPresent()) {
            section.add(WorkReading.of(other.get()));
            section.add(new MarkFields(
                    other.get().rubric(),
                    Words.say("exams.peers.comment"),
                    Words.say("exams.peers.give"),
                    (points, note) -> {
                        assignments.review(reader, course, unit, other.get().id(), points, note);
                        show();
                        advance.run();
                    }));
        } else {
            section.add(
                    new Paragraph(Words.say(work.given() >= work.peers() ? "exams.peers.done" : "exams.peers.none")));
        }
        return section;
    }
}
