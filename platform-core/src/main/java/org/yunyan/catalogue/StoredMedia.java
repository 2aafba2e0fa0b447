package org.yunyan.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** An uploaded file and where its bytes lie; the bytes never change. */
public record StoredMedia(Media media, Path file) {

    /** How many pages a PDF has; 0 when it cannot be opened. */
    int pages() {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return pdf.getNumberOfPages();
        } catch (IOException broken) {
            return 0;
        }
    }
}
