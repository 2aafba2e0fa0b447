package org.yunyan.web.exams;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.yunyan.assignments.WorkShown;
import org.yunyan.web.language.Words;

/** What somebody has handed in: text as she wrote it, and files. */
final class WorkReading extends Div {

    private WorkReading() {
        addClassName("yy-stack");
    }

    static WorkReading of(WorkShown work) {
        WorkReading reading = new WorkReading();
        if (!work.text().isBlank()) {
            Paragraph text = new Paragraph(Words.authored(work.text()));
            text.addClassName("exam-written");
            reading.add(text);
        }
        if (!work.files().isEmpty()) {
            UnorderedList files = new UnorderedList();
            work.files().forEach(file -> files.add(new ListItem(WorkWords.file(work, file))));
            reading.add(files);
        }
        return reading;
    }
}
