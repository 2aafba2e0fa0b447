package org.yunyan.web.claims;

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
import java.util.function.Consumer;
import org.yunyan.claims.Claim;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/** Photographs a certificate with the phone, or takes a file; what is refused says why and loses nothing. */
final class ScanDrop extends Div {

    /** Where a file goes, on the request's thread and without the session's lock. */
    @FunctionalInterface
    interface Shelf {
        Claim keep(String name, InputStream content);
    }

    private static final int MOST_BYTES = 10 << 20;

    private final transient Shelf shelf;
    private final transient Consumer<Claim> kept;
    private final Paragraph message = new Paragraph();

    /** @param kept told with the session's lock */
    ScanDrop(Shelf shelf, Consumer<Claim> kept) {
        this.shelf = shelf;
        this.kept = kept;
        addClassName("claims-drop");
        message.addClassName("studio-file-message");
        message.getElement().setAttribute("role", "alert");
        Upload camera = upload("claims.files.camera", VaadinIcon.CAMERA, "image/*");
        camera.getElement().setProperty("capture", "environment");
        camera.setDropAllowed(false);
        Upload file = upload("claims.files.choose", VaadinIcon.UPLOAD, "application/pdf,image/jpeg,image/png");
        Paragraph limits = new Paragraph(Words.say("claims.files.limits"));
        limits.addClassName("yy-quiet");
        add(camera, file, limits, message);
    }

    String message() {
        return message.getText();
    }

    private Upload upload(String label, VaadinIcon picture, String accept) {
        Upload upload = new Upload();
        upload.setMaxFileSize(MOST_BYTES);
        // Only for the browser: what comes all the same is looked at by its content.
        upload.getElement().setProperty("accept", accept);
        upload.setUploadButton(new Button(Words.say(label), picture.create()));
        upload.setDropLabel(new Span(Words.say("claims.files.drop")));
        upload.setUploadHandler(this::take);
        upload.addFileRejectedListener(no -> say(Words.say("claims.files.tooBig", no.getFileName())));
        // Whatever the request changed on the screen is fetched with the answer to these.
        upload.getElement().addEventListener("upload-success", done -> upload.clearFileList());
        upload.getElement().addEventListener("upload-error", failed -> upload.clearFileList());
        return upload;
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        Locale locale = ui.getLocale();
        try (InputStream content = event.getInputStream()) {
            Claim claim = shelf.keep(event.getFileName(), content);
            ui.access(() -> {
                say("");
                kept.accept(claim);
            });
        } catch (Refused no) {
            String why = Words.say(locale, no.key(), no.arguments().toArray());
            event.reject(why);
            ui.access(() -> say(why));
        }
    }

    private void say(String sentence) {
        message.setText(sentence);
    }
}
