package org.yunyan.web.certificates;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.yunyan.certificates.Certificate;
import org.yunyan.certificates.CertificateKind;
import org.yunyan.people.People;

/** Prints certificates: A4, Chinese and English, with every character embedded. */
@Component
final class Paper {

    private static final String STYLE = read("paper.css");
    private static final String COURSE_STYLE = STYLE + read("course.css");
    private static final String TRANSCRIPT_STYLE = STYLE + read("transcript.css");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final People people;
    private final CheckAddress address;

    Paper(People people, CheckAddress address) {
        this.people = people;
        this.address = address;
    }

    /** The certificate as a PDF. It says what was certified; the code on it leads to what it is worth now. */
    byte[] print(Certificate certificate) {
        Lettering lettering = new Lettering();
        String county = people.county().name();
        String check = address.of(certificate.serial());
        boolean course = certificate.kind() == CertificateKind.COURSE;
        String style = course ? COURSE_STYLE : TRANSCRIPT_STYLE;
        Sheet sheet = new Sheet(lettering, style, certificate.serial(), check);
        if (course) {
            CourseSheet.fill(sheet, certificate, county);
        } else {
            TranscriptSheet.fill(sheet, certificate, county);
        }
        return pdf(sheet.finished(), lettering.rare());
    }

    private static byte[] pdf(Document sheet, boolean rare) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            PdfRendererBuilder printing = new PdfRendererBuilder();
            Fonts.register(printing, rare);
            printing.withW3cDocument(new W3CDom().fromJsoup(sheet), "/")
                    .withProducer("Yunyan")
                    .toStream(file)
                    .run();
            return file.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(Paper.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
