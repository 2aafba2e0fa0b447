package org.yunyan.web.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import org.yunyan.web.language.Words;

/** Where a roster is dropped or chosen. The browser refuses what is too large or not CSV at once; the server looks again. */
final class RosterDrop extends Div {

    private final Paragraph message = new Paragraph();

    RosterDrop(UploadHandler taker) {
        message.getElement().setAttribute("role", "alert");
        Upload upload = new Upload(taker);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(RosterText.mostBytes());
        upload.setAcceptedFileExtensions(".csv");
        upload.setUploadButton(new Button(words("choose")));
        upload.setDropLabel(new Span(words("drop")));
        upload.setI18n(sentences());
        upload.addFileRejectedListener(no -> message.setText(no.getFileName() + ": " + no.getErrorMessage()));
        // What the upload changed on the screen comes with the answers to these.
        upload.getElement().addEventListener("upload-success", done -> done(upload));
        upload.getElement().addEventListener("upload-error", failed -> done(upload));
        add(upload, message);
    }

    private void done(Upload upload) {
        upload.clearFileList();
        message.setText("");
    }

    private static UploadI18N sentences() {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(words("tooBig", RosterText.MEGABYTES))
                        .setIncorrectFileType(words("notCsv"))
                        .setTooManyFiles(words("one")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words("sending"))
                                .setProcessing(words("checking"))
                                .setHeld(words("waiting"))
                                .setStalled(words("stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(words("remaining"))
                                .setUnknown(words("remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(words("broken"))
                                .setUnexpectedServerError(words("notTaken"))
                                .setForbidden(words("notTaken"))));
    }

    private static String words(String key, Object... arguments) {
        return Words.say("people.roster." + key, arguments);
    }
}
