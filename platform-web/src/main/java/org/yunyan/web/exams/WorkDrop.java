package org.yunyan.web.exams;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/** Takes a file of a work; what is refused says why and loses nothing. */
final class WorkDrop extends Div {

    /** Where a file goes, on the request's thread and without the session's lock. */
    @FunctionalInterface
    interface Shelf {
        void keep(String name, InputStream content);
    }

    private static final int MOST_BYTES = 20 << 20;

    private final transient Shelf shelf;
    private final transient Runnable kept;
    private final Paragraph message = new Paragraph();

    /** @param kept told with the session's lock */
    WorkDrop(Shelf shelf, Runnable kept) {
        this.shelf = shelf;
        this.kept = kept;
        message.addClassName("studio-file-message");
        message.getElement().setAttribute("role", "alert");
        Upload upload = new Upload();
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button(Words.say("exams.work.attach"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(Words.say("claims.files.drop")));
        upload.setUploadHandler(this::take);
        upload.addFileRejectedListener(no -> message.setText(Words.say("exams.work.tooBig", no.getFileName())));
        // Whatever the request changed on the screen is fetched with the answer to these.
        upload.getElement().addEventListener("upload-success", done -> upload.clearFileList());
        upload.getElement().addEventListener("upload-error", failed -> upload.clearFileList());
        Paragraph limits = new Paragraph(Words.say("exams.work.limits"));
        limits.addClassName("yy-quiet");
        add(upload, limits, message);
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        Locale locale = ui.getLocale();
        try (InputStream content = event.getInputStream()) {
            shelf.keep(event.getFileName(), content);
            ui.access(kept::run);
        } catch (Refused no) {
            String why = Words.say(locale, no.key(), no.arguments().toArray());
            event.reject(why);
            ui.access(() -> message.setText(why));
        }
    }
}
