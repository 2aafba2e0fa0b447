package org.yunyan.web.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.catalogue.Media;
import org.yunyan.catalogue.StoredMedia;
import org.yunyan.shared.Id;
import org.yunyan.shared.Refused;
import org.yunyan.web.wiring.Settings;

/**
 * The pages of slides as pictures, and what is written on them. A page is drawn when it is first looked at, one at a time, and kept by
 * the bytes of its file, which never change; a phone gets a picture of a hundred kilobytes instead of a reader of two megabytes.
 */
@Component
final class SlidePages {

    /** So many pages are shown at most. */
    static final int MOST = 500;

    private static final int LONGEST_SIDE = 1_280;
    private static final String PAGE_BREAK = "\f";

    private final Catalogue catalogue;
    private final Path kept;
    private final ReentrantLock drawing = new ReentrantLock();

    SlidePages(Catalogue catalogue, Settings settings) {
        this.catalogue = catalogue;
        this.kept = settings.folder("pages");
    }

    /**
     * A page as a JPEG.
     *
     * @param page counted from 0
     * @throws Refused.Missing when there is no such page
     * @throws Refused.Invalid when the file cannot be drawn
     */
    Path page(Id<Media> slides, int page) {
        StoredMedia stored = pdf(slides);
        Path picture = folder(stored).resolve(page + ".jpg");
        return made(picture, stored, (document, file) -> draw(document, page, file));
    }

    /** What is written on each page, for who cannot see it and for search. */
    List<String> texts(Id<Media> slides) {
        StoredMedia stored = pdf(slides);
        Path text = made(folder(stored).resolve("text"), stored, SlidePages::read);
        try {
            return List.of(Files.readString(text).split(PAGE_BREAK, -1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private StoredMedia pdf(Id<Media> slides) {
        StoredMedia stored = catalogue.media(slides);
        if (!stored.media().type().equals("application/pdf")) {
            throw new Refused.Missing("refused.media.missing");
        }
        return stored;
    }

    private Path folder(StoredMedia stored) {
        return kept.resolve(stored.media().sha256());
    }

    /** What is done with an open document. */
    private interface Making {
        void make(PDDocument document, Path into) throws IOException;
    }

    private Path made(Path wanted, StoredMedia stored, Making making) {
        if (Files.exists(wanted)) {
            return wanted;
        }
        drawing.lock();
        try {
            // whoever came first has made it while this one waited
            return Files.exists(wanted) ? wanted : fresh(wanted, stored, making);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException | OutOfMemoryError broken) {
            // Whatever a strange file makes the decoder throw, it is a file that cannot be shown.
            throw new Refused.Invalid("refused.media.unreadable", stored.media().name());
        } finally {
            drawing.unlock();
        }
    }

    /** Makes it under another name first; what fails leaves nothing behind. */
    private static Path fresh(Path wanted, StoredMedia stored, Making making) throws IOException {
        Files.createDirectories(wanted.getParent());
        Path fresh = Files.createTempFile(wanted.getParent(), "page", null);
        try (PDDocument document = Loader.loadPDF(stored.file().toFile())) {
            making.make(document, fresh);
            return Files.move(fresh, wanted, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void draw(PDDocument document, int page, Path into) throws IOException {
        if (page < 0 || page >= Math.min(MOST, document.getNumberOfPages())) {
            throw new Refused.Missing("refused.study.section");
        }
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        PDRectangle box = document.getPage(page).getCropBox();
        float longest = Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
        ImageIO.write(renderer.renderImage(page, LONGEST_SIDE / longest, ImageType.RGB), "jpeg", into.toFile());
    }

    private static void read(PDDocument document, Path into) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        List<String> texts = new ArrayList<>();
        for (int page = 1; page <= Math.min(MOST, document.getNumberOfPages()); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            texts.add(stripper.getText(document).replace(PAGE_BREAK, "").strip());
        }
        Files.writeString(into, String.join(PAGE_BREAK, texts));
    }
}
