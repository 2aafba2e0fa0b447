package org.yunyan.web.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.yunyan.shared.Refused;
import org.yunyan.web.language.Words;

/**
 * A place to drop a file of which something is made. It goes straight from the request to whoever takes it, who looks at its content; what is refused
 * says why under the field and leaves everything as it was. The browser tells how long a video or audio lasts.
 */
@JavaScript("context://js/studio.js")
final class FileDrop<T> extends Div {

    /** Where an uploaded file goes. */
    @FunctionalInterface
    interface Shelf<T> {
        T keep(String name, InputStream content);
    }

    /** What the browser hears when {@link UploadEvent#reject} said why. */
    private static final int REFUSED = 422;

    private final FileKind kind;
    private final transient Shelf<T> shelf;
    private final transient Consumer<T> kept;
    private final Upload upload = new Upload();
    private final Paragraph message = new Paragraph();
    private transient IntConsumer measured = seconds -> {};

    /**
     * @param label what the file is for
     * @param shelf takes the stream on the request's thread, without the session's lock
     * @param kept told with the session's lock
     */
    FileDrop(FileKind kind, String label, Shelf<T> shelf, Consumer<T> kept) {
        this.kind = kind;
        this.shelf = shelf;
        this.kept = kept;
        addClassName("studio-file");
        Paragraph limits = new Paragraph(Words.say("studio.file.limits", kind.names(), kind.megabytes));
        limits.addClassName("yy-quiet");
        message.addClassName("studio-file-message");
        message.getElement().setAttribute("role", "alert");
        dress(label);
        add(upload, limits, message);
    }

    /** Told how many whole seconds the file lasts, as the browser measured it; 0 when it could not. */
    FileDrop<T> measured(IntConsumer listener) {
        measured = listener;
        return this;
    }

    String message() {
        return message.getText();
    }

    /** What the browser measured. */
    void lasts(int seconds) {
        if (seconds <= 0) {
            say(Words.say("studio.file.noLength"));
        }
        measured.accept(seconds);
    }

    private void dress(String label) {
        upload.setMaxFiles(1);
        upload.setMaxFileSize(kind.mostBytes());
        // Only for the browser: what comes all the same is refused below, in words that name the file.
        upload.getElement().setProperty("accept", String.join(",", kind.extensions()));
        upload.setUploadButton(new Button(label));
        upload.setDropLabel(new Span(Words.say("studio.file.drop")));
        upload.setI18n(words());
        upload.setUploadHandler(this::take);
        upload.addFileRejectedListener(
                no -> say(Words.say("studio.file.refused", no.getFileName(), no.getErrorMessage())));
        // Whatever the request changed on the screen is fetched with the answer to these.
        upload.getElement().addEventListener("upload-success", done -> upload.clearFileList());
        upload.getElement()
                .addEventListener(
                        "upload-error",
                        failed -> failed(failed.getEventData()
                                .path("event.detail.xhr.status")
                                .asInt()))
                .addEventData("event.detail.xhr.status");
        upload.getElement()
                .addEventListener(
                        "media-measured",
                        event -> lasts(event.getEventData()
                                .path("event.detail.seconds")
                                .asInt()))
                .addEventData("event.detail.seconds");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (kind.isPlayed()) {
            upload.getElement()
                    .executeJs(
                            "window.yunyanStudio.measure(this, $0)", kind.name().toLowerCase(Locale.ROOT));
        }
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        Locale locale = ui.getLocale();
        try (InputStream content = event.getInputStream()) {
            if (!kind.takes(event.getFileName())) {
                throw new Refused.Invalid("studio.file.type", event.getFileName(), kind.names());
            }
            T taken = shelf.keep(event.getFileName(), content);
            ui.access(() -> {
                say("");
                kept.accept(taken);
            });
        } catch (Refused no) {
            String why = Words.say(locale, no.key(), no.arguments().toArray());
            event.reject(why);
            ui.access(() -> say(why));
        }
    }

    /** Frees the place again, so that another file can be chosen at once. */
    private void failed(int status) {
        upload.clearFileList();
        if (status != REFUSED) {
            say(Words.say("studio.file.broken"));
        }
    }

    private void say(String sentence) {
        message.setText(sentence);
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Words.say("studio.file.tooBig", kind.megabytes))
                        .setIncorrectFileType(Words.say("studio.file.wrongType", kind.names()))
                        .setTooManyFiles(Words.say("studio.file.tooMany")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Words.say("studio.file.connecting"))
                                .setProcessing(Words.say("studio.file.processing"))
                                .setHeld(Words.say("studio.file.held"))
                                .setStalled(Words.say("studio.file.stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(Words.say("studio.file.remaining"))
                                .setUnknown(Words.say("studio.file.remainingUnknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Words.say("studio.file.broken"))
                                .setUnexpectedServerError(Words.say("studio.file.notKept"))
                                .setForbidden(Words.say("studio.file.notKept"))));
    }
}
